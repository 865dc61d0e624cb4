import type { Verdict } from '../../domain/demand/demand-requirements.ts'

const signs: Record<Verdict, string> = { meets: '✓', partly: '◐', no: '×', unknown: '?' }
const looks: Record<Verdict, string> = {
  meets: 'text-lead',
  partly: 'text-warn',
  no: 'text-stop',
  unknown: 'text-ink-soft',
}

/** How far a requirement is met: a sign and its word, never colour alone. */
export function VerdictMark({ verdict, label }: { verdict: Verdict; label: string }) {
  return (
    <span className={`whitespace-nowrap ${looks[verdict]}`}>
      <span aria-hidden="true" className="inline-block w-4">
        {signs[verdict]}
      </span>
      {label}
    </span>
  )
}
