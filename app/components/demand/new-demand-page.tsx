import type { NewDemandView } from '../../domain/demand/own-demand-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Beginning a demand: one big box, or a listing, a search, a template. */
export function NewDemandPage({ workspace, view }: { workspace: Workspace; view: NewDemandView }) {
  const { new: words, problems, title } = useWords(demandWords)
  const { links } = useSpeech()
  const { like, search } = view
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <p className="text-13">
        <a href={links.organisationDemands(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mb-5 text-20">{words.title}</h2>
      <SmallFormProblem names={['like', 'search', 'template', 'empty']} sentences={problems} />
      {view.why ? (
        <div className="mb-6 max-w-text">
          <Notice kind="warn">{words.why[view.why]}</Notice>
        </div>
      ) : null}
      {like ? <Beginning like={like} /> : null}
      {search ? (
        <section aria-labelledby="search" className="mb-8 max-w-text border-l-4 border-lead px-4">
          <h3 id="search" className="text-17">
            {words.searchTitle}
          </h3>
          <p className="text-15 text-ink-soft">{words.searchLead}</p>
          {search.text ? <p className="mt-2">{words.searchText(search.text)}</p> : null}
          {search.filters.length > 0 ? (
            <p className="text-15">
              {words.searchFilters(search.filters.length)}
              <span className="block text-ink-soft">{search.filters.join(' · ')}</span>
            </p>
          ) : null}
          <div className="mt-3">
            <SmallForm name="search" look="primary">
              {words.useSearch}
            </SmallForm>
          </div>
        </section>
      ) : null}
      <Form name="text" sentences={problems} values={{ text: view.text }}>
        <TextArea name="text" label={words.text} hint={words.textHint} rows={9} maxLength={8_000} />
        <p className="-mt-3 max-w-text text-13 text-pretty text-ink-soft">{words.example}</p>
        <Button look={like?.title || search ? 'plain' : 'primary'}>{words.read}</Button>
      </Form>
      <section aria-labelledby="templates" className="mt-10">
        <h3 id="templates" className="text-17">
          {words.templates}
        </h3>
        <ul className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {view.templates.map((template) => (
            <li key={template.id} className="border-t border-line pt-2">
              <p className="font-medium">{template.name}</p>
              <p className="text-13 text-ink-soft">{template.title}</p>
              <SmallForm
                name="template"
                fields={{ template: template.id }}
                label={`${words.useTemplate}: ${template.name}`}
              >
                {words.useTemplate}
              </SmallForm>
            </li>
          ))}
        </ul>
      </section>
      <div className="mt-8">
        <SmallForm name="empty" look="plain" label={`${title}: ${words.empty}`}>
          {words.empty}
        </SmallForm>
      </div>
    </WorkspaceFrame>
  )
}

function Beginning({ like }: { like: NonNullable<NewDemandView['like']> }) {
  const { new: words } = useWords(demandWords)
  const { links } = useSpeech()
  if (!like.title)
    return (
      <div className="mb-6 max-w-text">
        <Notice kind="warn">{words.likeGone}</Notice>
      </div>
    )
  return (
    <section aria-labelledby="like" className="mb-8 max-w-text border-l-4 border-lead px-4">
      <h3 id="like" className="text-17">
        {words.likeTitle(like.title.text)}
      </h3>
      <p>
        <a href={links.listing(like.code)}>
          <Marked said={like.title} />
        </a>
      </p>
      <p className="text-15 text-ink-soft">{words.likeLead}</p>
      <div className="mt-3">
        <SmallForm name="like" fields={{ like: like.code }} look="primary">
          {words.useLike}
        </SmallForm>
      </div>
    </section>
  )
}
