import type { ChainCheck } from '../../domain/audit/chain-check.ts'
import { formatCount, formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { Notice } from '../ui/notice.tsx'

/** What the last check of the record of acts found. */
export function ChainState({ check }: { check: Pick<ChainCheck, 'at' | 'events' | 'what' | 'brokenAt'> | undefined }) {
  const { chain: words } = useWords(operatorWords).audit
  if (!check) return <p className="text-13 text-ink-soft">{words.never}</p>
  const at = formatMoment(check.at)
  if (!check.what) return <p className="text-13 text-ink-soft">{words.well(at, formatCount(check.events))}</p>
  return (
    <Notice kind="stop">
      {words.broken(at, check.brokenAt === undefined ? '–' : formatCount(check.brokenAt))} {words.what[check.what]}
    </Notice>
  )
}
