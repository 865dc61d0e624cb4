import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { countFitTests, type FitTest, findFitTest, insertFitKeys, insertFitTest } from '#db/queries/fit-tests.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { dayOf, startOfDay } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { requireBuyer } from '../request/who-may-buy.server.ts'
import { type FitCheck, isForPersonal, mostTestsADay, mostTestsAMonth } from './fit-checks.ts'
import { fieldName } from './fit-form.ts'
import { type FitColumn, fitOfferOf } from './fit-offer.server.ts'
import { fitTestStates } from './fit-test-states.ts'
import { fitSalt, hashKeys, whyNotKeys } from './key-hashes.server.ts'

/** Checks that a buyer wants to have run, with the keys they are about, and the id of the form. */
export type AskedTest = {
  actor: PersonActor
  /** The buyer. */
  organisationId: string
  code: string
  id: string
  checks: FitCheck[]
  keys: string[]
  now?: number
}

/**
 * Has checks run on the whole of a listing's files: they wait for their turn. Sending the form twice gives the test of the first
 * time. Refused: who cannot buy the listing, what is not offered, columns that are held back or personal, more than the budget, a
 * second test while one is under way, and keys that were asked for too much like this before. Keys are kept hashed, never as they are.
 */
export async function startFitTest(
  { database, key }: { database: Database; key: ExchangeKey },
  asked: AskedTest,
): Promise<string> {
  const { actor, organisationId, code, id, checks, keys, now = Date.now() } = asked
  insist(actor, 'request.write', organisationId)
  const seen = await findListingWhole(database.read, { code })
  if (!seen) throw new Refusal('not_found', 'notAllowed')
  // Hashing takes a while: it is done before the transaction, which makes sure that no other test came meanwhile.
  const budgetOf = (db: Db) => countTests(db, { buyerId: organisationId, listingId: seen.id, now })
  const before = await budgetOf(database.read)
  const known = await findFitTest(database.read, id)
  const whyNot =
    keys.length > 0 && !known
      ? await whyNotKeys(database.read, key, { listingId: seen.id, buyerId: organisationId, keys })
      : undefined
  const hashes = hashKeys(fitSalt(key, id), keys)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'request.write')
    const earlier = await findFitTest(trx, id)
    if (earlier) return sameTest(earlier, { organisationId, listingId: seen.id })
    const listing = await findListingWhole(trx, { code })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    await requireBuyer(trx, { organisationId, listing })
    const offer = await fitOfferOf(trx, listing)
    if ('why' in offer) throw new Refusal('not_allowed', offer.why)
    for (const check of checks) insistOnColumn(check, offer.columns)
    const counted = await budgetOf(trx)
    if (counted.open > 0) throw new Refusal('too_many', 'fitRunning')
    if (counted.month >= mostTestsAMonth) throw new Refusal('too_many', 'fitBudget')
    if (counted.day >= mostTestsADay) throw new Refusal('too_many', 'fitDay')
    if (counted.month !== before.month) throw new Refusal('stale', 'fitRunning')
    if (whyNot) throw new Refusal('not_allowed', whyNot, { field: fieldName('keys', 0, 'keys') })
    const isNew = await insertFitTest(trx, {
      ...{ id, listingId: listing.id, providerId: listing.provider.id, buyerId: organisationId },
      ...{ createdBy: actor.personId, checks: JSON.stringify(checks), state: 'waiting', attempts: 0, createdAt: now },
    })
    if (!isNew) throw new Refusal('stale', 'fitRunning')
    if (hashes.length > 0) await insertFitKeys(trx, { testId: id, hashes, now })
    await insertEvents(trx, [
      {
        ...{ at: now, actor: actor.personId, action: 'fit_test.started', subjectKind: 'fit_test', subjectId: id },
        detail: { listing: code, buyer: organisationId, provider: listing.provider.id, checks, keys: keys.length },
      },
    ])
    return id
  })
}

/** How many tests of the budget are used up, and how many are under way. */
export async function countTests(
  db: Db,
  { buyerId, listingId, now }: { buyerId: string; listingId: string; now: number },
): Promise<{ month: number; day: number; open: number }> {
  const today = dayOf(now)
  const month = startOfDay(`${today.slice(0, 8)}01`)
  const answered = ['waiting', 'running', 'done'] as const
  const open = ['waiting', 'running'] as const
  return {
    month: await countFitTests(db, { buyerId, listingId, since: month, states: answered }),
    day: await countFitTests(db, { buyerId, since: startOfDay(today), states: fitTestStates }),
    open: await countFitTests(db, { buyerId, listingId, since: 0, states: open }),
  }
}

function sameTest(earlier: FitTest, asked: { organisationId: string; listingId: string }): string {
  if (earlier.buyerId !== asked.organisationId || earlier.listingId !== asked.listingId)
    throw new Refusal('not_found', 'notAllowed')
  return earlier.id
}

function insistOnColumn(check: FitCheck, columns: readonly FitColumn[]): void {
  if (!('column' in check)) return
  const column = columns.find(({ name }) => name === check.column)
  if (!column) throw new Refusal('invalid', 'fitColumn', { field: fieldName(check.kind, 0, 'column') })
  if (column.isPersonal && !isForPersonal(check.kind))
    throw new Refusal('invalid', 'fitPersonal', { field: fieldName(check.kind, 0, 'column') })
}
