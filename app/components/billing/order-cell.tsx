import type { AboutOrder } from '../../domain/billing/billing-view.ts'
import { Marked } from '../ui/marked.tsx'

/** The head of a row: the listing of an order with its other side and number, as the way there. */
export function OrderCell({ about, to }: { about: AboutOrder; to: string }) {
  return (
    <th scope="row" className="!min-w-0">
      <a href={to} className="no-underline hover:underline">
        <Marked said={about.title} />
      </a>
      <span className="block text-13 text-ink-soft">
        <Marked said={about.other} />
        <span className="hidden tabular-nums sm:inline"> · {about.order}</span>
      </span>
    </th>
  )
}
