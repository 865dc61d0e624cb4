import type { EntitlementRow } from '../../../db/queries/entitlement-lists.server.ts'
import type { Entitlement } from '../../../db/queries/entitlements.server.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { dayLength } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { type DeliveryMode, deliveryModes } from '../codes/trade.ts'
import { saidOf } from '../order/order-line.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language } from '../text.ts'
import { type EntitlementState, whyNotUsable } from './entitlement-states.ts'

/** How much of a term or a volume is gone, from 0 to 1, with the figures. */
export type UseBar = { share: number; said: string }

/** How a right stands: whether it can be used, until when, how much of it is gone. */
export type EntitlementStand = {
  number: string
  state: EntitlementState
  /** Why it cannot be used though it is active. */
  why?: 'ended' | 'notYet' | 'usedUp'
  mode: DeliveryMode
  modeLabel: string
  from: string
  until?: string
  /** Whole days until its end; left out where it does not end or is over. */
  daysLeft?: number
  term?: UseBar
  volume?: UseBar
}

/** A right in a list. */
export type EntitlementLine = EntitlementStand & { title: Said; other: Said; order: string }

/** How a right stands at a moment. */
export function viewStand(
  right: Entitlement,
  { language, now }: { language: Language; now: number },
): EntitlementStand {
  const { number, state, mode, startsAt, endsAt, quota, used } = right
  const why = state === 'active' ? whyNotUsable(right, now) : undefined
  const isEnding = endsAt < noDue
  const share = Math.min(1, Math.max(0, (now - startsAt) / Math.max(1, endsAt - startsAt)))
  return {
    number,
    state,
    ...(why && why !== 'suspended' && why !== 'revoked' && { why }),
    mode,
    modeLabel: labelOf(deliveryModes, mode, language),
    from: formatDay(startsAt),
    ...(isEnding && {
      until: formatDay(endsAt),
      term: { share, said: `${formatDay(startsAt)} – ${formatDay(endsAt)}` },
    }),
    ...(isEnding && endsAt > now && { daysLeft: Math.ceil((endsAt - now) / dayLength) }),
    ...(quota !== null && { volume: { share: used / quota, said: `${formatCount(used)} / ${formatCount(quota)}` } }),
  }
}

/** A right as a line of a list. */
export function viewEntitlementLine(row: EntitlementRow, reader: { language: Language; now: number }): EntitlementLine {
  return {
    ...viewStand(row, reader),
    title: saidOf(row.title, reader.language),
    other: saidOf(row.other.name, reader.language),
    order: row.order,
  }
}
