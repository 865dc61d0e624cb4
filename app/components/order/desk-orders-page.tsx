import type { OrderLine } from '../../domain/order/order-line.ts'
import { type DeskOrderFilter, deskOrderFilters, writeDeskOrderQuery } from '../../domain/order/order-list.ts'
import type { OrderCounts } from '../../domain/order/read-orders.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { OrderClock, OrderStateTag } from './order-marks.tsx'

/** All orders for operators: first those that wait to be approved, by the time that is left. */
export function DeskOrdersPage({
  filter,
  lines,
  counts,
  next,
  isFirst,
}: {
  filter: DeskOrderFilter
  lines: readonly OrderLine[]
  counts: OrderCounts
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const words = useWords(orderWords)
  const { desk, list } = words
  const { links } = useSpeech()
  const { columns } = desk
  return (
    <>
      <ListFilters
        label={desk.filtersLabel}
        filters={deskOrderFilters.map((each) => ({
          to: links.operatorOrders(writeDeskOrderQuery(each)),
          label: desk.filters[each],
          count: counts[each],
          isHere: each === filter,
        }))}
      />
      {filter === 'approving' ? <p className="mt-2 text-13 text-ink-soft">{desk.hint}</p> : null}
      {lines.length === 0 ? (
        <p className="mt-8 text-ink-soft">{desk.none}</p>
      ) : (
        <ListTable
          label={desk.table}
          columns={[
            columns.title,
            { head: columns.sides, from: 'sm' },
            columns.state,
            { head: columns.total, from: 'sm', isFigures: true },
            { head: columns.opened, from: 'lg' },
          ]}
        >
          {lines.map((line) => (
            <tr key={line.number}>
              <LineHead to={links.operatorOrder(line.number)} name={line.title}>
                <span className="block text-13 text-ink-soft tabular-nums">{line.number}</span>
              </LineHead>
              <td className="hidden sm:table-cell">
                <Marked said={line.provider} />
                <span className="block text-ink-soft">
                  <Marked said={line.buyer} />
                </span>
              </td>
              <td>
                <span className="inline-flex flex-wrap gap-1">
                  <OrderStateTag state={line.state} />
                  {line.isRelated ? <Tag tone="warn">{words.related}</Tag> : null}
                </span>
                {line.clock ? (
                  <span className="block">
                    <OrderClock clock={line.clock} reader="operator" />
                  </span>
                ) : null}
              </td>
              <td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">
                {line.total ?? words.free}
              </td>
              <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.opened}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <ListPages
        words={list}
        first={isFirst ? undefined : links.operatorOrders(writeDeskOrderQuery(filter))}
        next={next}
      />
    </>
  )
}
