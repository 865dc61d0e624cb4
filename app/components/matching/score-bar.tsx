import { matchPageWords } from '../../i18n/match-pages.ts'
import { useWords } from '../../i18n/messages.tsx'

/** How well a listing fits, 0 to 100: the figure, and a bar of the same length. */
export function ScoreBar({ score, isShut = false }: { score: number; isShut?: boolean }) {
  const words = useWords(matchPageWords)
  return (
    <span className="inline-flex shrink-0 items-center gap-2 text-13 text-ink-soft">
      <span>{words.score}</span>
      <span aria-hidden="true" className="h-1.5 w-20 overflow-hidden rounded-full bg-wash">
        <span
          className={`block h-full ${isShut ? 'bg-line' : 'bg-bar'}`}
          style={{ width: `${Math.max(0, Math.min(100, score))}%` }}
        />
      </span>
      <span className="min-w-[3ch] text-right text-15 font-medium text-ink tabular-nums">{score}</span>
    </span>
  )
}
