/** How much is done, as a bar with words under it. */
export function ProgressBar({ label, percent, said }: { label: string; percent: number; said: string }) {
  return (
    <div className="mb-4 max-w-text">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={said}
        className="h-2 rounded bg-hairline"
      >
        <div className="h-full rounded bg-lead" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 text-15 tabular-nums">{said}</p>
    </div>
  )
}
