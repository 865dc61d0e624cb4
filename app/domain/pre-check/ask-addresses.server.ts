import { type Database, inTransaction } from '#db/client.server.ts'
import { listLinkRounds, putConnectionTest, putLinkChecks, putLinkRound } from '#db/queries/checks.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { ListingContent } from '../listing/listing-content.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import type { LinkResult } from './check-context.ts'
import { checkLinks, testConnection } from './check-links.server.ts'
import type { Ask } from './fetched.ts'
import { hashOfUrl } from './known.server.ts'
import { hostOf } from './public-address.ts'

/** Drafts whose addresses are asked at the same time, in one process. */
const mostAtOnce = 4
let asking = 0

const Linked = ListingContent.pick({ document: true, terms: true, files: true, sourceDetail: true })
type Linked = Pick<ListingContent, keyof typeof Linked.shape>

/** Of a draft that need not be whole: what may hold links, as far as it can be read. */
export function linkedOf(content: Record<string, unknown>): Linked {
  const read: Record<string, unknown> = { files: [] }
  for (const [name, shape] of Object.entries(Linked.shape)) {
    const parsed = shape.safeParse(content[name])
    if (parsed.success && parsed.data !== undefined) read[name] = parsed.data
  }
  return read as Linked
}

/** The address an interface could be asked at, where its path is a whole one. */
export function connectionUrlOf(content: Record<string, unknown>): string | undefined {
  const api = ListingContent.shape.api.safeParse(content.api)
  const path = api.success ? api.data?.path : undefined
  return path !== undefined && hostOf(path) !== undefined ? path : undefined
}

type InDraft = { actor: PersonActor; organisationId: string; draftId: string; ask: Ask; now?: number }

/** Asks the links of a draft whether they answer, and keeps what came of it; gives how many were asked, at most 20. */
export async function askDraftLinks(database: Database, asked: InDraft): Promise<number> {
  const { actor, organisationId, draftId, ask, now = Date.now() } = asked
  const draft = await openDraft(database, asked)
  const results = await oneOfFew(() => checkLinks(linkedOf(draft.content), { ask, today: dayOf(now) }))
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    await putLinkChecks(trx, rowsOf(results, now))
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'draft.links_asked',
        subjectKind: 'draft',
        subjectId: draftId,
        detail: { asked: results.length, answered: results.filter(({ isAnswered }) => isAnswered).length },
      },
    ])
  })
  return results.length
}

/**
 * Tests whether the interface of a draft can be reached (rule R12), and keeps what came of it. Refuses what is no whole
 * address on the web (`testUrl`), and says itself nothing of why it was not reached: that is the result.
 */
export async function testDraftConnection(database: Database, asked: InDraft & { url: string }): Promise<boolean> {
  const { actor, organisationId, draftId, ask, url, now = Date.now() } = asked
  const draft = await openDraft(database, asked)
  if (url.length > 2_000 || hostOf(url) === undefined) throw new Refusal('invalid', 'testUrl', { field: 'url' })
  const result = await oneOfFew(() => testConnection(url, { ask, today: dayOf(now) }))
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    await putConnectionTest(trx, {
      draftId,
      listingId: draft.listingId,
      url,
      testedAt: now,
      isPassed: result.isPassed ? 1 : 0,
      status: result.status ?? null,
      reason: result.reason ?? null,
      testedBy: actor.personId,
    })
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'draft.connection_tested',
        subjectKind: 'draft',
        subjectId: draftId,
        ruleId: 'R12',
        detail: { isPassed: result.isPassed, status: result.status ?? null },
      },
    ])
  })
  return result.isPassed
}

/** A week: how long what is known of the links of a listing counts. */
export const linksLife = 7 * 24 * 3_600_000

/** Asks the links of listings in the catalogue that were not asked for a week, some of them; gives how many listings. */
export async function askListingLinks(
  database: Database,
  { ask, now = Date.now(), limit = 20 }: { ask: Ask; now?: number; limit?: number },
): Promise<number> {
  const listings = await listLinkRounds(database.read, { before: now - linksLife, limit })
  for (const { id, content } of listings) {
    const results = await checkLinks(content, { ask, today: dayOf(now) })
    await inTransaction(database.write, async (trx) => {
      await putLinkChecks(trx, rowsOf(results, now))
      await putLinkRound(trx, { listingId: id, checkedAt: now })
    })
  }
  return listings.length
}

async function openDraft(database: Database, { actor, organisationId, draftId }: InDraft) {
  insist(actor, 'listing.write', organisationId)
  const draft = await findDraft(database.read, { id: draftId, organisationId })
  if (!draft) throw new Refusal('not_found', 'notAllowed')
  return draft
}

/** Others' servers are slow: few wait for them at a time. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (asking >= mostAtOnce) throw new Refusal('too_many', 'tooManyAsking', { retryAfter: 10 })
  asking++
  try {
    return await work()
  } finally {
    asking--
  }
}

function rowsOf(results: readonly LinkResult[], now: number) {
  return results.map(({ url, isAnswered, status, reason }) => ({
    hash: hashOfUrl(url),
    url,
    checkedAt: now,
    isAnswered: isAnswered ? 1 : 0,
    status: status ?? null,
    reason: reason ?? null,
  }))
}
