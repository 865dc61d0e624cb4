import { ChainBroken } from '#app/domain/audit/check-audit.server.ts'
import { dayOf } from '#app/domain/certificate/certificate-number.ts'
import type { HeadPayload } from '#app/domain/certificate/certificate-payload.ts'
import type { Certifier } from '#app/domain/certificate/certifier.server.ts'
import { growTree, pathOf, rootOf } from '#app/domain/certificate/merkle.ts'
import { canonicalJson, faultOf, hashOf } from '#app/domain/events/event-chain.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findLastHead, insertHead, listCertificatesBetween, listEventsAfter } from '#db/queries/chain-heads.server.ts'
import { findEventHash } from '#db/queries/events.server.ts'

const page = 2_000

/**
 * Makes the end of the record of acts public, once a day where something happened: number and hash of the last event, the
 * root of a tree over the events since the head before, and the hash of that head, signed. Whoever keeps one can show later
 * that the record was another. Each certificate gets the proof that its event is in the tree. Gives how many events the new
 * head stands for, 0 where there is none. Throws ChainBroken where the record does not follow from the last head.
 */
export async function publishHead(
  { database, certifier }: { database: Database; certifier: () => Certifier },
  now: number,
): Promise<number> {
  const before = await findLastHead(database.read)
  const day = dayOf(now)
  if (before && before.day >= day) return 0
  const fail = (seq: number, what: 'rewritten' | 'cut' | 'number' | 'link' | 'content') =>
    new ChainBroken({ at: now, events: seq - 1, marks: 0, what, brokenAt: seq })
  if (before) {
    const hash = await findEventHash(database.read, before.seq)
    if (hash === undefined) throw fail(before.seq, 'cut')
    if (hash !== before.hash) throw fail(before.seq, 'rewritten')
  }
  const hashes: string[] = []
  let last = before && { seq: before.seq, hash: before.hash }
  const first = (last?.seq ?? 0) + 1
  for (;;) {
    const events = await listEventsAfter(database.read, last?.seq ?? 0, page)
    for (const event of events) {
      const fault = faultOf(event, last)
      if (fault) throw fail(event.seq, fault)
      hashes.push(event.hash)
      last = { seq: event.seq, hash: event.hash }
    }
    if (events.length < page) break
  }
  if (!last || hashes.length === 0) return 0
  const end = last
  const tree = growTree(hashes)
  const { signer, issuer } = certifier()
  const payload: HeadPayload = {
    is: 'shuji-head',
    version: 1,
    exchange: issuer,
    day,
    at: new Date(now).toISOString(),
    seq: end.seq,
    hash: end.hash,
    first,
    root: rootOf(tree),
    previous: before ? hashOf(before.payload) : null,
  }
  const { signature, keyId, publicKey } = signer.sign(payload)
  await inTransaction(database.write, async (trx) => {
    const certificates = await listCertificatesBetween(trx, { first, last: end.seq })
    await insertHead(
      trx,
      {
        day,
        seq: end.seq,
        hash: end.hash,
        payload: canonicalJson(payload),
        signature,
        signedBy: keyId,
        publicKey,
        publishedAt: now,
      },
      certificates.map(({ number, eventSeq }) => {
        const position = eventSeq - first
        return { number, day, position, path: JSON.stringify(pathOf(tree, position)) }
      }),
    )
  })
  return hashes.length
}
