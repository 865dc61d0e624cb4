import type { PublicKeyEntry } from '../certificate/certificate-payload.ts'
import { isSignedBy, standingOfKey } from '../certificate/signatures.ts'
import { contractHash } from './contract-content.ts'
import type { ContractFile } from './signature-payload.ts'

/** What is wrong with a contract file; `keys` are the published ones of the exchange. */
export type ContractFault = 'hash' | 'signature' | 'key' | 'other contract' | 'unsigned'

/**
 * Looks at a contract without the exchange: whether content, hash and both signatures belong together and the keys are the
 * exchange's. Gives what is wrong, nothing where it holds.
 */
export function faultsOfContract(file: ContractFile, keys: readonly PublicKeyEntry[]): ContractFault[] {
  const faults = new Set<ContractFault>()
  if (contractHash(file.content) !== file.hash) faults.add('hash')
  for (const { payload, signature, keyId, publicKey } of file.signatures) {
    const { contract, order, organisation, side } = payload
    const party = file.content.terms[side]
    const isOfThis =
      contract.hash === file.hash &&
      contract.number === file.content.number &&
      order === file.content.order &&
      organisation.slug === party.slug &&
      organisation.creditCode === party.creditCode
    if (!isOfThis) faults.add('other contract')
    if (!isSignedBy(payload, { signature, publicKey })) faults.add('signature')
    if (standingOfKey(keys, { keyId, publicKey, at: payload.signedAt }) !== 'known') faults.add('key')
  }
  const sides = new Set(file.signatures.map(({ payload }) => payload.side))
  if (sides.size < 2) faults.add('unsigned')
  return [...faults]
}
