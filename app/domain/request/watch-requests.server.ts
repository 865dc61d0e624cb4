import { type Database, inTransaction } from '#db/client.server.ts'
import { endQuote, findOpenQuote } from '#db/queries/quotes.server.ts'
import { findRequest, listOverdueRequests, listStaleRequests, moveRequest } from '#db/queries/requests.server.ts'
import { dayLength } from '../calendar/days.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { takeRequestStep } from './request-case.server.ts'
import { lapseDays } from './request-steps.ts'
import { tellOfRequest } from './tell-request.server.ts'

/** Reminds whoever is waited for when less than a day is left, once for each time that runs out. Gives how many. */
export async function remindOfRequests(
  database: Database,
  { now, limit }: { now: number; limit: number },
): Promise<number> {
  const late = await listOverdueRequests(database.read, { now: now + dayLength, limit })
  for (const { id, dueAt, updatedAt } of late)
    await inTransaction(database.write, async (trx) => {
      const request = await findRequest(trx, { id })
      if (!request || request.dueAt !== dueAt || request.waitsFor === null) return
      const isNoted = await moveRequest(trx, {
        id,
        from: request.state,
        seen: updatedAt,
        set: { toldDueAt: dueAt },
      })
      if (!isNoted) return
      await tellOfRequest(trx, { request, to: request.waitsFor, what: 'due', again: dueAt, now })
    })
  return late.length
}

/**
 * Lets requests lapse that nobody moved for thirty working days, whoever was waited for. Both sides are told. Gives how many.
 */
export async function lapseRequests(
  database: Database,
  { now, limit }: { now: number; limit: number },
): Promise<number> {
  const calendar = await readCalendar(database.read)
  const waiting = await listStaleRequests(database.read, { before: now - lapseDays * dayLength, limit })
  let lapsed = 0
  for (const { id, updatedAt } of waiting) {
    if (addWorkingDays(updatedAt, lapseDays, calendar) >= now) continue
    await inTransaction(database.write, async (trx) => {
      const request = await findRequest(trx, { id })
      if (!request || request.updatedAt !== updatedAt || request.isOpen === 0) return
      const quote = await findOpenQuote(trx, id)
      if (quote) await endQuote(trx, { id: quote.id, state: 'expired', now })
      await takeRequestStep(trx, request, { step: 'lapse', actorId: 'system', now })
      const told = { request, what: 'lapsed', again: request.round, now } as const
      await tellOfRequest(trx, { ...told, to: 'buyer' })
      await tellOfRequest(trx, { ...told, to: 'provider' })
      lapsed++
    })
  }
  return lapsed
}
