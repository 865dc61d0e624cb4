import type { Certifier } from '#app/domain/certificate/certifier.server.ts'
import { issueCertificates } from '#app/domain/certificate/issue-certificate.server.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { listDemoWithoutCertificate } from '#db/queries/certificates.server.ts'
import { demoLoaded, findSetting } from '#db/queries/settings.server.ts'

/**
 * Gives the listings of the demo that have none a certificate of registration and one of listing, marked as of a demo and
 * issued now: what was issued earlier would not be in the record of acts. Does nothing where there is no demo, or all have
 * theirs. Gives how many it issued.
 */
export async function certifyDemo(
  database: Database,
  { certifier, now = Date.now() }: { certifier: Certifier; now?: number },
): Promise<number> {
  if ((await findSetting(database.read, demoLoaded)) === undefined) return 0
  if ((await listDemoWithoutCertificate(database.read)).length === 0) return 0
  return inTransaction(database.write, async (trx) => {
    const wanted = await listDemoWithoutCertificate(trx)
    const occasion = { certifier, actor: 'demo', now }
    const registered = await issueCertificates(trx, 'REGISTRATION', wanted, occasion)
    const listed = await issueCertificates(trx, 'LISTING', wanted, occasion)
    return registered.length + listed.length
  })
}
