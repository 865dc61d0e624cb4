import type { OrderLine } from '../../domain/order/order-line.ts'
import { type OrderListQuery, orderListFilters, writeOrderQuery } from '../../domain/order/order-list.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import type { OrderCounts } from '../../domain/order/read-orders.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { files } from '../../links.ts'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages, ListSearch } from '../ui/list-parts.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { SideTabs } from '../ui/side-tabs.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { OrderClock, OrderStateTag } from './order-marks.tsx'

const sides: readonly OrderSide[] = ['buyer', 'provider']

/** Orders of an organisation: what it buys, and what it sells. */
export function OrdersPage({
  workspace,
  query,
  lines,
  counts,
  open,
  next,
}: {
  workspace: Workspace
  query: OrderListQuery
  lines: readonly OrderLine[]
  counts: OrderCounts
  open: Record<OrderSide, number>
  /** Address of the next page. */
  next?: string
}) {
  const words = useWords(orderWords)
  const { links, language } = useSpeech()
  const { slug } = workspace
  const { side, filter, text } = query
  const to = (asked: Partial<OrderListQuery>) =>
    links.orders(slug, writeOrderQuery({ side, filter: 'open', text: '', ...asked }))
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={words.done} />
      <PageHead title={words.list.title} lead={words.list.lead} />
      <SideTabs
        label={words.list.sidesLabel}
        tabs={sides.map((each) => ({
          to: to({ side: each }),
          label: words.list.sides[each],
          count: open[each],
          isHere: each === side,
        }))}
      />
      <ListFilters
        label={words.list.filtersLabel}
        filters={orderListFilters.map((each) => ({
          to: to({ filter: each, text }),
          label: words.list.filters[each],
          count: counts[each],
          isHere: each === filter,
        }))}
      />
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <ListSearch
          label={words.list.search}
          go={words.list.searchGo}
          text={text}
          fields={{ ...(side === 'provider' && { side }) }}
          clear={text === '' ? undefined : { to: to({}), label: words.list.clear }}
        />
        <a href={files.ordersCsv(slug, writeOrderQuery({ side, filter, text }), language)} className="text-15" download>
          {words.list.csv}
        </a>
      </div>
      {lines.length === 0 ? (
        <p className="mt-8">
          {filter === 'open' && text === '' ? words.list.none[side] : words.list.noneElse}{' '}
          {side === 'buyer' ? (
            <a href={links.catalogue()}>{words.list.toCatalogue}</a>
          ) : (
            <a href={links.organisationListings(slug)}>{words.list.toListings}</a>
          )}
        </p>
      ) : (
        <OrderTable slug={slug} side={side} lines={lines} />
      )}
      <ListPages words={words.list} first={query.after ? to({ filter, text }) : undefined} next={next} />
    </WorkspaceFrame>
  )
}

function OrderTable({ slug, side, lines }: { slug: string; side: OrderSide; lines: readonly OrderLine[] }) {
  const words = useWords(orderWords)
  const { links } = useSpeech()
  const { columns } = words.list
  return (
    <ListTable
      label={words.list.table}
      columns={[
        columns.title,
        columns.state,
        columns.clock,
        { head: columns.total, from: 'sm', isFigures: true },
        { head: columns.updated, from: 'lg' },
      ]}
    >
      {lines.map((line) => (
        <tr key={line.number}>
          <LineHead to={links.order(slug, line.number)} name={line.title}>
            <span className="block text-13 text-ink-soft">
              <Marked said={side === 'buyer' ? line.provider : line.buyer} />
              <span className="hidden tabular-nums sm:inline"> · {line.number}</span>
            </span>
            <span className="block text-13 tabular-nums sm:hidden">{line.total ?? words.free}</span>
          </LineHead>
          <td className="whitespace-nowrap">
            <OrderStateTag state={line.state} />
          </td>
          <td>{line.clock ? <OrderClock clock={line.clock} reader={side} /> : null}</td>
          <td className="hidden text-right whitespace-nowrap tabular-nums sm:table-cell">{line.total ?? words.free}</td>
          <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.updated}</td>
        </tr>
      ))}
    </ListTable>
  )
}
