import type { OwnRound } from '../../../db/queries/own-submissions.server.ts'
import { canonicalJson } from '../events/event-chain.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import { viewContent } from '../review/content-view.ts'
import type { Language } from '../text.ts'
import type { RoundLine } from './submission-view.ts'

/** Most differences of a round that are shown one by one. */
const mostShown = 60

/** What differs between a round and the one before it, in words: fields of the form, lines of the dictionary, evidence. */
export function changesOfRound(
  round: OwnRound,
  before: OwnRound,
  language: Language,
): NonNullable<RoundLine['changes']> {
  const lines = viewContent(round.content, before.content, language)
    .flatMap((section) => section.lines)
    .filter(({ isChanged }) => isChanged)
    .flatMap(({ label, said, before: was = '', rows }) =>
      rows
        ? rows.map((row) => ({ label: `${label} ${row.name}`, before: row.before ?? '', after: row.after ?? '' }))
        : [{ label, before: was, after: said }],
    )
  const slots = [...new Set([...round.evidence, ...before.evidence].map(({ slot }) => slot))]
  const inSlot = ({ evidence }: OwnRound, slot: string) => canonicalJson(evidence.filter((each) => each.slot === slot))
  return {
    lines: lines.slice(0, mostShown),
    more: Math.max(0, lines.length - mostShown),
    evidence: slots
      .filter((slot) => inSlot(round, slot) !== inSlot(before, slot))
      .map((slot) => evidenceName(slot)[language]),
  }
}
