export type ChartBar = { key: string | number; value: number }

/** Bars from zero, with the highest value and both ends written out. What it shows stands in a table beside it too. */
export function BarChart({
  label,
  bars,
  say,
  ends,
  height = 64,
}: {
  label?: string
  bars: readonly ChartBar[]
  /** A value as it is written. */
  say: (value: number) => string
  /** What stands under the first and the last bar. */
  ends: readonly [string, string]
  height?: 64 | 80
}) {
  const highest = Math.max(0, ...bars.map(({ value }) => value))
  const heightOf = (value: number) => (highest === 0 ? 0 : (Math.max(0, value) / highest) * height)
  return (
    <figure>
      <figcaption className="flex justify-between gap-x-3 text-13">
        <span className="font-medium">{label}</span>
        {highest > 0 ? <span className="text-ink-soft tabular-nums">≤ {say(highest)}</span> : null}
      </figcaption>
      <svg
        viewBox={`0 0 ${bars.length * 4} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className={`mt-1 w-full border-b border-line ${height === 80 ? 'h-20' : 'h-16'}`}
      >
        {bars.map(({ key, value }, index) => (
          <rect
            key={key}
            x={index * 4 + 0.5}
            width={3}
            y={height - heightOf(value)}
            height={heightOf(value)}
            className="fill-bar"
          />
        ))}
      </svg>
      <p className="flex justify-between text-13 text-ink-soft tabular-nums">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
    </figure>
  )
}
