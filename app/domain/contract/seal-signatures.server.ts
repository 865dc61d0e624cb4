import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listUnsealed, sealSignature } from '#db/queries/contracts.server.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { canonicalJson } from '../events/event-chain.ts'
import { ContractSignature, signatureStatement } from './signature-payload.ts'

/** Most signatures sealed at once. */
const batch = 100

type Unsealed = Awaited<ReturnType<typeof listUnsealed>>[number]

/**
 * Signs, with the exchange's key, what was signed and is not sealed yet: signatures by offer and acceptance, which are set
 * where no key is at hand. Gives how many; doing it again changes nothing.
 */
export async function sealSignatures(database: Database, certifier: Certifier): Promise<number> {
  const waiting = await listUnsealed(database.read, batch)
  if (waiting.length === 0) return 0
  return inTransaction(database.write, async (trx) => {
    let count = 0
    for (const each of waiting) if (await seal(trx, each, certifier)) count++
    return count
  })
}

/** Seals one signature inside the caller's transaction; false where it is sealed already. */
export async function seal(trx: Db, signed: Omit<Unsealed, 'payload' | 'signature'>, certifier: Certifier) {
  const { contractId, side, how, number, hash, terms } = signed
  // Through the schema: what would not be read back is not signed.
  const payload = ContractSignature.parse({
    is: 'shuji-contract-signature',
    version: 1,
    exchange: certifier.issuer,
    contract: { number, hash },
    order: signed.order,
    side,
    organisation: terms[side],
    how,
    statement: signatureStatement({ number, hash }, how),
    person: signed.personId,
    signedAt: new Date(signed.signedAt).toISOString(),
  })
  const { signature, keyId: signedBy, publicKey } = certifier.signer.sign(payload)
  return sealSignature(trx, { contractId, side }, { payload: canonicalJson(payload), signature, signedBy, publicKey })
}
