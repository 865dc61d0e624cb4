import { formatCount } from '../../i18n/format.ts'

/** Two or three halves of a page as links above it, with how much waits in each. */
export function SideTabs({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { to: string; label: string; count?: number; isHere: boolean }[]
}) {
  return (
    <nav aria-label={label} className="mt-5 border-b border-hairline">
      <ul className="flex gap-x-6">
        {tabs.map(({ to, label: said, count, isHere }) => (
          <li key={to}>
            <a
              href={to}
              aria-current={isHere ? 'page' : undefined}
              className="-mb-px inline-block border-b-2 border-transparent py-2 no-underline aria-[current]:border-lead aria-[current]:font-medium aria-[current]:text-ink"
            >
              {said}
              {count ? <span className="text-13 text-ink-soft tabular-nums"> {formatCount(count)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
