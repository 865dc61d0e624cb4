import type { TimeLeft } from '../../domain/review/time-left.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'

/** Time left in words; what is late, or ends today, stands out in colour and weight. */
export function TimeLeftMark({ left }: { left: TimeLeft }) {
  const words = useWords(reviewWords)
  const isAnswer = left.kind === 'answer'
  const look = !isAnswer
    ? 'text-ink-soft'
    : left.isLate
      ? 'font-medium text-stop'
      : left.days <= 1
        ? 'font-medium text-warn'
        : ''
  return (
    <span className={`whitespace-nowrap tabular-nums ${look}`}>
      {words.timeLeft(left)}
      {'until' in left ? (
        <>
          {' '}
          <span className="text-13 font-normal text-ink-soft">{words.until(left.until)}</span>
        </>
      ) : null}
    </span>
  )
}
