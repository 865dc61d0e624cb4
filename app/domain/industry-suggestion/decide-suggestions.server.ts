import type { EventEntry } from '#app/domain/events/event-chain.ts'
import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { listRevisable, moveSuggestions, type RevisableListing } from '#db/queries/industry-suggestions.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { type IndustrySection, industrySections } from '../codes/industry.ts'
import { withConfirmed } from './suggestion-states.ts'

/** A listing and the section meant; without one, the likeliest that is still open. */
export type Decision = { code: string; industry?: IndustrySection }
export type Decided = { code: string; industry: IndustrySection }
export type Refused = { code: string; reason: string }
type Outcome = { decided: Decided[]; refused: Refused[] }
type By = { by: string; reason: string; now?: number }

/**
 * Makes suggested industries part of their listings: a new revision each, an event that names who and why, and the
 * promise to the search index, all in one transaction. What cannot be confirmed is named and the others go on.
 */
export function confirmIndustries(
  db: Db,
  decisions: readonly Decision[],
  { by, reason, minConfidence = 0, now = Date.now() }: By & { minConfidence?: number },
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const { chosen, refused } = await choose(trx, decisions, 'confirm', (listing, industry) => {
      const confidence = listing.suggestions.find((each) => each.industry === industry)?.confidence ?? 0
      return confidence < minConfidence ? `its confidence is ${confidence}, less than ${minConfidence}` : undefined
    })
    const decided = await decide(trx, chosen, { to: 'confirmed', by, reason, now })
    return { decided, refused }
  })
}

/**
 * Declines suggestions, so that they are neither shown nor made again. One that was confirmed is taken out of the
 * listing by a new revision. One transaction, an event each.
 */
export function declineIndustries(
  db: Db,
  decisions: readonly Decision[],
  { by, reason, now = Date.now() }: By,
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const { chosen, refused } = await choose(trx, decisions, 'decline')
    const decided = await decide(trx, chosen, { to: 'declined', by, reason, now })
    return { decided, refused }
  })
}

type Chosen = { listing: RevisableListing; industry: IndustrySection }

async function choose(
  trx: Db,
  decisions: readonly Decision[],
  verb: 'confirm' | 'decline',
  objection: (listing: RevisableListing, industry: IndustrySection) => string | undefined = () => undefined,
): Promise<{ chosen: Chosen[]; refused: Refused[] }> {
  const chosen = new Map<string, Chosen>()
  const refused: Refused[] = []
  const codes = [...new Set(decisions.map(({ code }) => code))]
  const listings = new Map<string, RevisableListing>()
  for (let start = 0; start < codes.length; start += 1_000)
    for (const listing of await listRevisable(trx, codes.slice(start, start + 1_000)))
      listings.set(listing.existing.code, listing)
  for (const { code, industry } of decisions) {
    const listing = listings.get(code)
    const suggestion = listing?.suggestions.find((each) =>
      industry === undefined ? each.state === 'proposed' : each.industry === industry,
    )
    const why = !listing
      ? 'there is no such listing in the catalogue'
      : !suggestion
        ? `nothing ${industry === undefined ? 'open' : industry} is suggested for it`
        : verb === 'confirm' && suggestion.state === 'confirmed'
          ? `${suggestion.industry} is confirmed already`
          : verb === 'decline' && suggestion.state === 'declined'
            ? `${suggestion.industry} is declined already`
            : objection(listing, suggestion.industry)
    if (why !== undefined) refused.push({ code, reason: why })
    else if (listing && suggestion)
      chosen.set(`${code} ${suggestion.industry}`, { listing, industry: suggestion.industry })
  }
  return { chosen: [...chosen.values()], refused }
}

async function decide(
  trx: Db,
  chosen: readonly Chosen[],
  { to, by, reason, now }: { to: 'confirmed' | 'declined'; by: string; reason: string; now: number },
): Promise<Decided[]> {
  const events: EventEntry[] = []
  const revised = new Map<
    string,
    { listing: RevisableListing; industries: IndustrySection[]; words: IndustrySection[] }
  >()
  await moveSuggestions(
    trx,
    chosen.map(({ listing, industry }) => ({ listingId: listing.existing.id, industry })),
    { from: to === 'confirmed' ? ['proposed', 'declined'] : ['proposed', 'confirmed'], to, now },
  )
  for (const { listing, industry } of chosen) {
    const { id, code } = listing.existing
    const suggestion = listing.suggestions.find((each) => each.industry === industry)
    events.push({
      at: now,
      actor: by,
      action: `industry.${to}`,
      subjectKind: 'listing',
      subjectId: id,
      reason,
      detail: { code, industry, confidence: suggestion?.confidence, model: suggestion?.modelVersion },
    })
    const before = revised.get(id)?.industries ?? listing.content.industries
    const after =
      to === 'confirmed'
        ? withConfirmed(before, [industry])
        : suggestion?.state === 'confirmed'
          ? before.filter((each) => each !== industry)
          : before
    if (after.length !== before.length)
      revised.set(id, { listing, industries: after, words: [...(revised.get(id)?.words ?? []), industry] })
  }
  await enterListings(
    trx,
    [...revised.values()].map(
      ({ listing: { content, existing, provider, source, isDemo, listedAt }, industries, words }) => ({
        existing,
        provider,
        ...(source && { source }),
        isDemo,
        content: { ...content, industries },
        listedAt,
        revisedAt: now,
        change: changeOf(words, to),
      }),
    ),
    { actor: by, now },
  )
  await insertEvents(trx, events)
  return chosen.map(({ listing, industry }) => ({ code: listing.existing.code, industry }))
}

function changeOf(industries: readonly IndustrySection[], to: 'confirmed' | 'declined') {
  const names = (language: 'zh' | 'en', mark: string) =>
    industries.map((code) => labelOf(industrySections, code, language)).join(mark)
  return to === 'confirmed'
    ? {
        zh: `补充行业：${names('zh', '；')}（机器建议，经运营方确认）`,
        en: `Industry added: ${names('en', '; ')} (suggested by machine, confirmed by the operator)`,
      }
    : {
        zh: `撤下行业：${names('zh', '；')}（机器建议，经运营方否定）`,
        en: `Industry removed: ${names('en', '; ')} (suggested by machine, declined by the operator)`,
      }
}
