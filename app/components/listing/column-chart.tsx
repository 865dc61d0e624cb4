import type { ColumnChart } from '../../domain/listing/view-sample.ts'
import { useSpeech } from '../../i18n/messages.tsx'

const width = 120
const height = 32

/** The distribution of a column in the head of its table: bars with their ends named, or the most frequent values. */
export function ColumnPicture({ chart }: { chart: ColumnChart }) {
  const words = useSpeech().messages.listing.sample
  if (chart.kind === 'top') {
    const shown = chart.items.slice(0, 3)
    const others = chart.others + chart.items.length - shown.length
    return (
      <span className="block w-36 font-normal">
        {shown.map((item) => (
          <span key={item.value} className="relative block overflow-hidden">
            <span
              aria-hidden="true"
              className="absolute inset-y-px left-0 rounded-sm bg-lead-wash"
              style={{ width: `${Math.max(1, item.share * 100)}%` }}
            />
            <span className="relative flex justify-between gap-2 px-1 text-ink">
              <span className="truncate">{item.value}</span>
              <span className="text-ink-soft">{Math.round(item.share * 100)}%</span>
            </span>
          </span>
        ))}
        <span className="block px-1 text-ink-soft">{others > 0 ? words.others(others) : '\u00a0'}</span>
      </span>
    )
  }
  const step = width / chart.bars.length
  const gap = step > 4 ? 1 : 0
  return (
    <span className="block w-30 font-normal">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="block h-10 w-full"
        aria-hidden="true"
        focusable="false"
      >
        {chart.bars.map((bar, index) => {
          const tall = bar.share === 0 ? 0 : Math.max(1, bar.share * height)
          return (
            <rect
              key={index}
              x={index * step}
              y={height - tall}
              width={Math.max(0.5, step - gap)}
              height={tall}
              className="fill-bar"
            />
          )
        })}
        <path d={`M0 ${height}H${width}`} className="stroke-line" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="flex justify-between gap-2 text-ink-soft">
        <span>{chart.from}</span>
        {chart.to === chart.from ? null : <span>{chart.to}</span>}
      </span>
    </span>
  )
}
