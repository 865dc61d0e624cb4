import { type Db, inTransaction } from '#db/client.server.ts'
import { findCertificate, insertCertificateEnds } from '#db/queries/certificates.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { Refusal } from '../errors.ts'

/**
 * Ends a certificate for good, with a reason that everybody can read and an event `listing.uncertified`. One that has
 * ended already stays as it ended. True where this revoked it. Throws Refusal for an unknown number.
 */
export async function revokeCertificate(
  db: Db,
  {
    number,
    reason,
    ruleId,
    actor,
    now = Date.now(),
  }: {
    number: string
    reason: string
    ruleId?: string
    actor: string
    now?: number
  },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const kept = await findCertificate(trx, number)
    if (!kept) throw new Refusal('not_found', 'certificateGone')
    const ended = await insertCertificateEnds(trx, [{ number, how: 'revoked', reason, replacedBy: null, at: now }])
    if (ended === 0) return false
    await insertEvents(trx, [
      {
        at: now,
        actor,
        action: 'listing.uncertified',
        subjectKind: 'listing',
        subjectId: kept.listingId,
        reason,
        ...(ruleId && { ruleId }),
        detail: { number, kind: kept.kind, code: kept.listing.code },
      },
    ])
    return true
  })
}
