import type { Said } from '../../domain/catalogue/listing-view.ts'
import { type Standing, standings } from '../../domain/organisation/standings.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { StandingMark } from '../workspace/standing-mark.tsx'

export type QueueFilterName = 'waiting' | 'all' | Standing

export type OrganisationsQueueView = {
  text: string
  filter: QueueFilterName
  page: number
  pages: number
  total: number
  lines: readonly {
    slug: string
    name: Said
    kind: string
    creditCode: string | null
    standing: Standing
    /** What waits and since how many days. */
    waiting: { for: 'verification' | 'capability'; days: number } | undefined
  }[]
}

/** Filters of the queue, in the order in which they are offered. */
const filters: readonly QueueFilterName[] = [
  'waiting',
  'all',
  ...standings.filter((each) => each !== 'harvested'),
  'harvested',
]

/** Organisations for the operator: those that wait first, by standing and by name or code, a page at a time. */
export function OrganisationsQueue({ text, filter, page, pages, total, lines }: OrganisationsQueueView) {
  const words = useWords(operatorOrganisationWords)
  const { links } = useSpeech()
  const address = (to: number) => {
    const params = new URLSearchParams({
      ...(text && { q: text }),
      ...(filter !== 'waiting' && { standing: filter }),
      ...(to > 1 && { page: String(to) }),
    })
    return params.size > 0 ? `${links.operatorOrganisations()}?${params}` : links.operatorOrganisations()
  }
  return (
    <>
      <FilterForm action={links.operatorOrganisations()} go={words.searchGo}>
        <FilterText label={words.search} text={text} />
        <FilterSelect
          name="standing"
          label={words.filter}
          value={filter}
          options={filters.map((each) => ({ value: each, label: words.filters[each] }))}
        />
      </FilterForm>
      {lines.length === 0 ? (
        <p className="mt-8 max-w-text text-ink-soft">
          {filter === 'waiting' && text === '' ? words.noneWaiting : words.none}{' '}
          {filter === 'all' && text === '' ? null : (
            <a href={`${links.operatorOrganisations()}?standing=all`}>{words.showAll}</a>
          )}
        </p>
      ) : (
        <>
          <p role="status" className="mt-6 font-medium">
            {words.total(formatCount(total))}
          </p>
          <ListTable
            label={words.table}
            columns={[
              words.name,
              { head: words.kind, from: 'lg' },
              { head: words.creditCode, from: 'md' },
              words.standing,
              words.waiting,
            ]}
          >
            {lines.map((line) => (
              <tr key={line.slug}>
                <LineHead to={links.operatorOrganisation(line.slug)} name={line.name} />
                <td className="hidden lg:table-cell">{line.kind}</td>
                <td className="hidden font-mono text-13 whitespace-nowrap md:table-cell">{line.creditCode}</td>
                <td>
                  <StandingMark standing={line.standing} />
                </td>
                <td className="whitespace-nowrap">
                  {line.waiting ? (
                    <>
                      {words.days(line.waiting.days)}
                      <span className="block text-13 text-ink-soft">
                        {line.waiting.for === 'verification' ? words.forVerification : words.forCapability}
                      </span>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </ListTable>
          <NumberedPages page={page} pages={pages} address={address} />
        </>
      )}
    </>
  )
}
