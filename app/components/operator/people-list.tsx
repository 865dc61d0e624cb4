import { formatCount, formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { type PersonMark, PersonMarks } from './person-marks.tsx'

export const peopleFilters = ['all', 'operators', 'suspended', 'unconfirmed'] as const

export type PeopleListView = {
  text: string
  filter: (typeof peopleFilters)[number]
  page: number
  pages: number
  total: number
  lines: readonly {
    id: string
    name: string
    email: string
    marks: readonly PersonMark[]
    createdAt: number
    lastSeenAt: number | null
    organisations: number
  }[]
}

/** Everybody with an account, the newest first, found by name or mail address. */
export function PeopleList({ text, filter, page, pages, total, lines }: PeopleListView) {
  const { people: words } = useWords(operatorWords)
  const { links } = useSpeech()
  const address = (to: number) => {
    const params = new URLSearchParams({
      ...(text && { q: text }),
      ...(filter !== 'all' && { filter }),
      ...(to > 1 && { page: String(to) }),
    })
    return params.size > 0 ? `${links.operatorPeople()}?${params}` : links.operatorPeople()
  }
  return (
    <>
      <FilterForm action={links.operatorPeople()} go={words.searchGo}>
        <FilterText label={words.search} text={text} />
        <FilterSelect
          name="filter"
          label={words.filter}
          value={filter}
          options={peopleFilters.map((each) => ({ value: each, label: words.filters[each] }))}
        />
      </FilterForm>
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">
          {words.none} <a href={links.operatorPeople()}>{words.showAll}</a>
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
              { head: words.email, from: 'sm' },
              { head: words.organisations, isFigures: true },
              { head: words.since, from: 'lg' },
              words.seen,
            ]}
          >
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row" className="!min-w-28">
                  <a href={links.operatorPerson(line.id)}>
                    <bdi>{line.name}</bdi>
                  </a>{' '}
                  <PersonMarks marks={line.marks} />
                  <span className="block text-13 font-normal break-all text-ink-soft sm:hidden">{line.email}</span>
                </th>
                <td className="hidden break-all sm:table-cell">{line.email}</td>
                <td className="text-right">{line.organisations > 0 ? formatCount(line.organisations) : ''}</td>
                <td className="hidden whitespace-nowrap lg:table-cell">{formatDay(line.createdAt)}</td>
                <td className="whitespace-nowrap">{line.lastSeenAt === null ? null : formatDay(line.lastSeenAt)}</td>
              </tr>
            ))}
          </ListTable>
          <NumberedPages page={page} pages={pages} address={address} />
        </>
      )}
    </>
  )
}
