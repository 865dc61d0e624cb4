import {
  type ObjectionFilter,
  type ObjectionLine,
  writeObjectionQuery,
} from '../../domain/public-notice/objection-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { publicNoticeWords } from '../../i18n/public-notice.ts'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

const states = ['open', 'decided'] as const

/** Objections for the operators: those that wait, or those that were decided. */
export function ObjectionsQueue({
  filter,
  waiting,
  lines,
  isFirst,
  next,
}: {
  filter: ObjectionFilter
  waiting: number
  lines: readonly ObjectionLine[]
  isFirst: boolean
  /** Address of the next page. */
  next?: string
}) {
  const { operator: words } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  const { number } = filter
  return (
    <div className="mt-5">
      <Done sentences={words.done} />
      <nav aria-label={words.tabsLabel}>
        <ul className="flex gap-x-6 border-b border-hairline">
          {states.map((state) => (
            <li key={state}>
              <a
                href={links.operatorObjections(writeObjectionQuery({ ...filter, state }))}
                aria-current={filter.state === state ? 'page' : undefined}
                className="-mb-px block border-b-2 border-transparent py-2 text-ink no-underline hover:underline aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-lead"
              >
                {words.tabs[state]}
                {state === 'open' && waiting > 0 ? (
                  <span className="ml-1.5 tabular-nums">{formatCount(waiting)}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {number ? (
        <p className="mt-4 text-15">
          {words.only(number)} <a href={links.operatorObjections()}>{words.all}</a>
        </p>
      ) : null}
      {lines.length === 0 ? (
        <p className="mt-6 text-ink-soft">
          {words.empty[filter.state]}{' '}
          {filter.state === 'open' ? (
            <a href={links.operatorObjections(writeObjectionQuery({ ...filter, state: 'decided' }))}>
              {words.toDecided}
            </a>
          ) : null}
        </p>
      ) : (
        <ObjectionsTable lines={lines} />
      )}
      <ListPages
        words={words}
        first={isFirst ? undefined : links.operatorObjections(writeObjectionQuery(filter))}
        next={next}
      />
    </div>
  )
}

function ObjectionsTable({ lines }: { lines: readonly ObjectionLine[] }) {
  const { operator: words, object } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.columns.about,
        words.columns.objector,
        words.columns.filed,
        { head: words.columns.text, from: 'lg' },
        words.columns.result,
      ]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row" className="!min-w-40 sm:!min-w-56">
            <a href={links.operatorObjection(line.id)} className="no-underline hover:underline">
              <Marked said={line.title} />
            </a>
            <span className="block text-13 font-normal text-ink-soft tabular-nums">{line.number}</span>
          </th>
          <td className="min-w-32">
            <Marked said={line.objector.name} />
          </td>
          <td className="whitespace-nowrap">
            {line.filed}
            {line.waits === undefined ? null : (
              <span className="block text-13 text-ink-soft">{words.one.waits(line.waits)}</span>
            )}
          </td>
          <td className="hidden min-w-80 text-15 lg:table-cell">
            <bdi>{line.text}</bdi>
          </td>
          <td className="whitespace-nowrap">
            {line.state === 'open' ? (
              <Tag tone="warn">{object.states.open}</Tag>
            ) : (
              <Tag tone={line.state === 'upheld' ? 'lead' : 'plain'}>{object.states[line.state]}</Tag>
            )}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}
