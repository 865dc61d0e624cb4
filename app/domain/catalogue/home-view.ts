import { formatDay } from '../../i18n/format.ts'
import { findCode, labelOf } from '../codes/code-list.ts'
import { industrySections, localIndustries } from '../codes/industry.ts'
import { kinds } from '../codes/trade.ts'
import { type BoardRow, demandCard } from '../demand-board/board-result.ts'
import { type DemandLine, viewDemandLine } from '../demand-board/demand-line.ts'
import type { ListingCard } from '../listing/listing-card.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { Said } from './listing-view.ts'

/** A listing in a short list: its title, who provides it, and a day. */
export type Line = { code: string; title: Said; kind: string; provider: Said; day: string }

/** Everything the start page shows, in the reader's language. */
export type HomeView = {
  industries: { code: string; label: string; n: number }[]
  zones: {
    code: string
    label: string
    n: number
    kinds: { label: string; n: number }[]
    titles: { code: string; title: Said }[]
  }[]
  newest: Line[]
  changes: (Line & { version: string; change?: Said })[]
  demands: DemandLine[]
}

type Figures = {
  industries: { code: string; n: number }[]
  zones: { code: string; n: number; kinds: { kind: string; n: number }[]; cards: ListingCard[] }[]
  newest: { card: ListingCard; listedAt: number }[]
  changes: { card: ListingCard; version: string; change: Text | null; at: number }[]
  demands: BoardRow[]
}

/** Puts the start page's figures into words. All seven zones are there, also the empty ones. */
export function viewHome(figures: Figures, language: Language, now: number): HomeView {
  const titleOf = (card: ListingCard): Said => pickText(card.title, language) ?? { text: card.code, language }
  const line = (card: ListingCard, at: number): Line => ({
    code: card.code,
    title: titleOf(card),
    kind: labelOf(kinds, card.kind, language),
    provider: pickText(card.provider.name, language) ?? { text: card.provider.slug, language },
    day: formatDay(at),
  })
  return {
    industries: figures.industries
      .filter((each) => findCode(industrySections, each.code))
      .map((each) => ({ ...each, label: labelOf(industrySections, each.code, language) })),
    zones: localIndustries.map((zone) => {
      const found = figures.zones.find((each) => each.code === zone.code)
      return {
        code: zone.code,
        label: zone[language],
        n: found?.n ?? 0,
        kinds: (found?.kinds ?? []).map((each) => ({ label: labelOf(kinds, each.kind, language), n: each.n })),
        titles: (found?.cards ?? []).map((card) => ({ code: card.code, title: titleOf(card) })),
      }
    }),
    newest: figures.newest.map(({ card, listedAt }) => line(card, listedAt)),
    changes: figures.changes.map(({ card, version, change, at }) => {
      const said = pickText(change, language)
      return { ...line(card, at), version, ...(said && { change: said }) }
    }),
    demands: figures.demands.map((row) => viewDemandLine(demandCard(row), language, now)),
  }
}
