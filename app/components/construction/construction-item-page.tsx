import type { ConstructionView } from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { ConstructionFacts } from './construction-facts.tsx'

/** One item of the list as everybody sees it. */
export function ConstructionItemPage({ item }: { item: ConstructionView }) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  return (
    <article className="py-8">
      <p className="text-13">
        <a href={links.constructionList()}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26 text-pretty">
        <Marked said={item.title} />
      </h1>
      {item.state === 'open' ? (
        <div className="no-print mt-4 mb-6">
          <a
            href={links.claimItem(item.number)}
            className="inline-block rounded border border-lead bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead"
          >
            {words.claim}
          </a>
          <p className="mt-2 text-13 text-ink-soft">{words.claimNote}</p>
        </div>
      ) : null}
      <ConstructionFacts item={item} />
    </article>
  )
}

/** Claiming an item in the name of an own organisation. */
export function ClaimItemPage({
  item,
  organisations,
}: {
  item: Pick<ConstructionView, 'number' | 'title' | 'state'>
  organisations: readonly { slug: string; name: string }[]
}) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const isOpen = item.state === 'open'
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.constructionItem(item.number)}>
          <Marked said={item.title} />
        </a>
      </p>
      <h1 className="mt-1 text-26">{words.claimTitle}</h1>
      <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.claimLead}</p>
      {isOpen && organisations.length > 0 ? (
        <Form
          name="claim"
          sentences={words.problems}
          values={organisations.length === 1 ? { organisation: organisations[0]?.slug ?? '' } : {}}
        >
          <SelectField
            name="organisation"
            label={words.organisation}
            {...(organisations.length > 1 && { empty: '—' })}
            options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TextArea name="plan" label={words.plan} hint={words.planHint} rows={6} maxLength={4_000} />
          <TextField name="readyBy" type="date" label={words.readyBy} hint={words.readyByHint} />
          <Button>{words.send}</Button>
        </Form>
      ) : (
        <div className="max-w-text">
          <Notice kind="info">{isOpen ? words.noOrganisation : words.notOpen}</Notice>
        </div>
      )}
    </div>
  )
}
