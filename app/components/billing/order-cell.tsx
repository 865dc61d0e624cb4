import type { AboutOrder } from '../../domain/billing/billing-view.ts'
import { LineHead } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'

/** The head of a row: the listing of an order with its other side and number, as the way there. */
export function OrderCell({ about, to }: { about: AboutOrder; to: string }) {
  return (
    <LineHead to={to} name={about.title}>
      <span className="block text-13 text-ink-soft">
        <Marked said={about.other} />
        <span className="hidden tabular-nums sm:inline"> · {about.order}</span>
      </span>
    </LineHead>
  )
}
