import type { UseBar as Bar, EntitlementStand } from '../../domain/entitlement/entitlement-view.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

const tones = { active: 'lead', suspended: 'warn', ended: 'plain', revoked: 'warn' } as const

/** How a right stands; one that is active and cannot be used says why. */
export function EntitlementTag({ stand: { state, why } }: { stand: Pick<EntitlementStand, 'state' | 'why'> }) {
  const words = useWords(entitlementWords)
  return why ? <Tag tone="warn">{words.whys[why]}</Tag> : <Tag tone={tones[state]}>{words.states[state]}</Tag>
}

/** How much is gone, drawn and in figures. */
export function UseBar({ bar, note }: { bar: Bar; note?: string | undefined }) {
  const percent = `${Math.min(100, bar.share * 100).toFixed(1)}%`
  return (
    <span className="block min-w-24">
      <span aria-hidden="true" className="block h-1.5 rounded bg-wash">
        <span
          className={`block h-full rounded ${bar.share >= 0.9 ? 'bg-warn' : 'bg-bar'}`}
          style={{ width: percent }}
        />
      </span>
      <span className="block text-13 whitespace-nowrap text-ink-soft tabular-nums">{note ?? bar.said}</span>
    </span>
  )
}
