import { createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '../events/event-chain.ts'
import { endorsed, type PublicKeyEntry } from './certificate-payload.ts'

/** Whether this is the signature (Ed25519, base64url) of the value's canonical JSON by this key (32 bytes, base64url). */
export function isSignedBy(value: object, { signature, publicKey }: { signature: string; publicKey: string }): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(canonicalJson(value)), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** Whether the key that signed before `key` endorsed it; so it is of the first one, too, which needs nobody. */
export function isEndorsed(key: PublicKeyEntry, keys: readonly PublicKeyEntry[]): boolean {
  if (!key.endorsement) return keys[0]?.id === key.id
  const before = keys.find(({ id }) => id === key.endorsement?.keyId)
  return before !== undefined && isSignedBy(endorsed(key), { ...key.endorsement, publicKey: before.publicKey })
}

/** How a key stands to a signature made at a moment: one of the exchange's, of another time, or none of its own. */
export function standingOfKey(
  keys: readonly PublicKeyEntry[],
  signed: { keyId: string; publicKey: string; at: string },
): 'known' | 'other time' | 'unknown' {
  const key = keys.find(({ id, publicKey }) => id === signed.keyId && publicKey === signed.publicKey)
  if (!key) return 'unknown'
  const at = Date.parse(signed.at)
  const isOfTime = at >= Date.parse(key.from) && (key.until === null || at <= Date.parse(key.until))
  return isOfTime ? 'known' : 'other time'
}
