import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { ListingState } from '../../domain/listing/listing-states.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { countedStates, type ResourceState } from '../../domain/resource/resource-states.ts'
import type { ResourceFacts, viewEdition, viewFields } from '../../domain/resource/resource-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ResourceFactsView } from './resource-facts.tsx'
import { ResourceStateTag } from './resource-table.tsx'

export type ResourcePageView = {
  id: string
  number?: string
  state: ResourceState
  seen: number
  edition: number
  isCore: boolean
  title: Said
  registered?: string
  retired?: { at: string; reason: Said }
  parts: ResourceFacts
  fields: ReturnType<typeof viewFields>
  editions: ReturnType<typeof viewEdition>[]
  products: ResourceProduct[]
}

/** A draft that was begun from a resource, or the listing that became of it. */
export type ResourceProduct = {
  id: string
  title?: Said
  edition: number
  created: string
  draftId?: string
  code?: string
  state: 'draft' | 'review' | ListingState
}

/** A data resource to the members of its organisation: what is declared, its products and its editions. */
export function ResourcePage({
  workspace,
  resource,
  mayWrite,
  mayDraft,
}: {
  workspace: Workspace
  resource: ResourcePageView
  mayWrite: boolean
  mayDraft: boolean
}) {
  const { form, page: words, done, problems } = useWords(resourceWords)
  const { links } = useSpeech()
  const { state } = resource
  const isCounted = countedStates.includes(state)
  return (
    <WorkspaceFrame workspace={workspace} tab="resources">
      <Done sentences={done} />
      <SmallFormProblem names={['draft', 'discard']} sentences={problems} />
      <p className="text-13">
        <a href={links.organisationResources(workspace.slug)}>{form.back}</a>
      </p>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-20">
            <Marked said={resource.title} />
          </h2>
          <p className="mt-1 text-13 text-ink-soft">
            <Dotted
              parts={[
                <ResourceStateTag key="state" state={state} />,
                resource.number ?? null,
                resource.edition > 0 ? words.edition(resource.edition) : null,
                resource.registered ? words.registered(resource.registered) : null,
              ]}
            />
          </p>
        </div>
        {mayWrite && state !== 'retired' ? (
          <a
            href={links.editResource(workspace.slug, resource.id)}
            className="rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink"
          >
            {state === 'draft' ? words.edit : words.change}
          </a>
        ) : null}
      </div>
      {resource.retired ? (
        <div className="mt-4 max-w-text">
          <Notice kind="warn">
            {words.retired(resource.retired.at)}
            <Marked said={resource.retired.reason} />
          </Notice>
        </div>
      ) : null}
      <ResourceFactsView parts={resource.parts} fields={resource.fields} />
      {state === 'draft' ? null : (
        <Products slug={workspace.slug} resource={resource} mayDraft={mayDraft && isCounted} />
      )}
      {resource.editions.length > 0 ? <Editions editions={resource.editions} /> : null}
      {mayWrite && isCounted ? <Retire seen={resource.seen} /> : null}
      {mayWrite && state === 'draft' ? (
        <details className="mt-12">
          <summary className="w-fit py-1 text-stop">{words.discard}</summary>
          <p className="mb-3 max-w-text">{words.discardLead}</p>
          <SmallForm name="discard" fields={{ seen: String(resource.seen) }} look="stop">
            {words.discard}
          </SmallForm>
        </details>
      ) : null}
    </WorkspaceFrame>
  )
}

function Products({ slug, resource, mayDraft }: { slug: string; resource: ResourcePageView; mayDraft: boolean }) {
  const { page: words } = useWords(resourceWords)
  const { list } = useWords(draftWords)
  const { links } = useSpeech()
  const address = ({ code, draftId, state }: ResourceProduct) =>
    code && ['listed', 'suspended', 'delisted'].includes(state)
      ? links.listing(code)
      : draftId && links.draft(slug, draftId)
  return (
    <section aria-labelledby="products" className="mt-12">
      <h2 id="products" className="text-20">
        {words.products}
      </h2>
      {resource.products.length === 0 ? (
        <p className="mt-1 text-ink-soft">{words.noProducts}</p>
      ) : (
        <ListTable label={words.productsLead} columns={Object.values(words.productColumns)}>
          {resource.products.map((product) => {
            const to = address(product)
            const title = product.title ? <Marked said={product.title} /> : words.untitled
            return (
              <tr key={product.id}>
                <th scope="row">
                  {to ? <a href={to}>{title}</a> : title}
                  {product.code ? <span className="block text-13 text-ink-soft">{product.code}</span> : null}
                </th>
                <td>{list.states[product.state]}</td>
                <td className="whitespace-nowrap">{words.edition(product.edition)}</td>
                <td className="whitespace-nowrap tabular-nums">{product.created}</td>
              </tr>
            )
          })}
        </ListTable>
      )}
      {resource.isCore ? (
        <p className="mt-4 max-w-text">{words.coreLead}</p>
      ) : mayDraft ? (
        <div className="mt-5">
          <p className="mb-3 max-w-text text-pretty text-ink-soft">{words.draftLead}</p>
          <SmallForm name="draft" look="primary">
            {words.draft}
          </SmallForm>
        </div>
      ) : null}
    </section>
  )
}

function Editions({ editions }: { editions: ResourcePageView['editions'] }) {
  const { page: words } = useWords(resourceWords)
  const { language } = useSpeech()
  return (
    <section aria-labelledby="editions" className="mt-12">
      <h2 id="editions" className="text-20">
        {words.editions}
      </h2>
      <ListTable label={words.editions} columns={Object.values(words.editionColumns)}>
        {editions.map((each) => (
          <tr key={each.edition}>
            <th scope="row" className="!min-w-20 whitespace-nowrap">
              {words.edition(each.edition)}
            </th>
            <td className="min-w-56">
              {each.note ? <Marked said={each.note} /> : each.edition === 1 ? words.firstEdition : null}
              {each.changed.length > 0 ? (
                <span className="block text-13 text-ink-soft">
                  {each.changed.join(language === 'zh' ? '、' : ', ')}
                </span>
              ) : null}
            </td>
            <td className="whitespace-nowrap">{each.by ? <bdi>{each.by}</bdi> : null}</td>
            <td className="whitespace-nowrap tabular-nums">{each.at}</td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}

function Retire({ seen }: { seen: number }) {
  const { page: words, problems } = useWords(resourceWords)
  return (
    <details className="mt-12">
      <summary className="w-fit py-1 text-stop">{words.retire}</summary>
      <p className="mt-1 mb-4 max-w-text text-pretty">{words.retireLead}</p>
      <Form name="retire" sentences={problems}>
        <input type="hidden" name="seen" value={seen} />
        <TextArea name="reason" label={words.reason} rows={2} maxLength={300} />
        <Button look="stop">{words.retire}</Button>
      </Form>
    </details>
  )
}
