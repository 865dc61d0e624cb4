import { listLastCertificates } from '#db/queries/certificates.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { issueCertificate } from '../certificate/issue-certificate.server.ts'
import { revokeCertificate } from '../certificate/revoke-certificate.server.ts'
import type { ReviewHooks } from './review-hooks.ts'

/**
 * Certificates that go with the steps of the review, in the same transaction: of registration for each registered revision, of
 * listing for what is in the catalogue; that of listing is revoked when a listing is taken off.
 */
export function certificateHooks(certifier: () => Certifier): Required<ReviewHooks> {
  return {
    registered: async (trx, { listingId, revision, noticeFrom, noticeUntil, isListed, actorId, now }) => {
      const occasion = { certifier: certifier(), actor: actorId, now }
      const notice = { from: dayOf(noticeFrom), until: dayOf(noticeUntil) }
      await issueCertificate(trx, { kind: 'REGISTRATION', listingId, revision, notice }, occasion)
      if (isListed) await issueCertificate(trx, { kind: 'LISTING', listingId, revision }, occasion)
    },
    listed: async (trx, { listingId, revision, actorId, now }) => {
      await issueCertificate(
        trx,
        { kind: 'LISTING', listingId, revision },
        { certifier: certifier(), actor: actorId, now },
      )
    },
    delisted: async (trx, { listingId, reason, actorId, now }) => {
      const [last] = await listLastCertificates(trx, 'LISTING', [listingId])
      if (last?.how === null)
        await revokeCertificate(trx, { number: last.number, reason, ruleId: 'R25', actor: actorId, now })
    },
  }
}
