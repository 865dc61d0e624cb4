import type { TimeLeft as Left } from '../../domain/review/time-left.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'

/** How much time is left for the next answer, marked where it is over. */
export function TimeLeft({ time }: { time: Left }) {
  const { time: words } = useWords(submissionWords)
  if (!('days' in time)) {
    if (time.kind === 'settled') return null
    return time.kind === 'held' ? words.held : <span className="text-warn">{words.provider}</span>
  }
  return time.isLate ? (
    <span className="text-stop">{words.late(Math.max(0, -time.days), time.until)}</span>
  ) : (
    words.left(time.days, time.until)
  )
}
