import type { Db } from '#db/client.server.ts'
import { findCertificate, findRevision } from '#db/queries/certificates.server.ts'
import { Refusal } from '../errors.ts'

/**
 * What shows that the certificate of important data is over a whole content that not everybody sees: the content, and the
 * salt. For its provider only. Throws Refusal for an unknown number, or a certificate that hides nothing.
 */
export async function openingOf(
  db: Db,
  number: string,
): Promise<{ is: 'shuji-opening'; number: string; salt: string; content: unknown }> {
  const kept = await findCertificate(db, number)
  const revision = kept?.salt ? await findRevision(db, kept.listing.code, kept.revision) : undefined
  if (!kept?.salt || !revision) throw new Refusal('not_found', 'certificateHidesNothing')
  return { is: 'shuji-opening', number, salt: kept.salt, content: JSON.parse(revision.content) as unknown }
}
