import { canonicalJson } from '../events/event-chain.ts'
import type { ListingState } from '../listing/listing-states.ts'
import { isCertificateNumber } from './certificate-number.ts'
import type { CertificateFile, PublicKeyEntry } from './certificate-payload.ts'
import { rootFrom } from './merkle.ts'
import { isSignedBy, standingOfKey } from './signatures.ts'

/** What the exchange itself knows of a certificate. */
export type CertificateFacts = {
  keys: readonly PublicKeyEntry[]
  /** What is kept under the number; undefined where there is none. */
  kept?: {
    /** Canonical JSON of what the certificate says. */
    payload: string
    signature: string
    end: { how: 'revoked' | 'replaced'; reason: string | null; replacedBy: string | null; at: number } | null
    listing: { state: ListingState; liveRevision: number | null }
    proof: CertificateFile['proof']
  }
  /** Hash of what everybody may see of the revision as it is stored now; undefined where it is not there. */
  contentHash?: string | undefined
  /** Hash of the event as it stands in the record now. */
  eventHash?: string | undefined
}

/**
 * One thing that was looked at: `good` it is right, `bad` it is not, `open` it cannot be said yet, `note` worth knowing. `why`
 * is the key of a sentence in `app/i18n/certificate.ts`.
 */
export type CheckLine = {
  name: 'signature' | 'key' | 'number' | 'standing' | 'content' | 'record' | 'listing'
  state: 'good' | 'bad' | 'open' | 'note'
  why: string
  /** What the sentence names: days as milliseconds, numbers, texts. */
  about?: Readonly<Record<string, string | number>>
}

/** What follows from all lines: it is valid, was valid until another took its place, was revoked, or is not genuine. */
export type Verdict = 'valid' | 'replaced' | 'revoked' | 'false'

/** Looks at a certificate and says of each thing whether it is as it should be. */
export function checkCertificate(
  file: CertificateFile,
  facts: CertificateFacts,
): { lines: CheckLine[]; verdict: Verdict } {
  const { payload } = file
  const { kept } = facts
  const lines: CheckLine[] = [signatureLine(file), keyLine(file, facts.keys), numberLine(file, kept)]
  const isGenuine = lines.every(({ state }) => state === 'good')
  // Of what is not genuine there is nothing more to say.
  if (!isGenuine || !kept) return { lines, verdict: 'false' }
  lines.push(standingLine(kept.end), contentLine(payload.content.hash, payload.content.revision, facts.contentHash))
  lines.push(recordLine(file, facts), listingLine(payload.content.revision, kept.listing))
  const isBroken = lines.some(({ name, state }) => state === 'bad' && name !== 'standing')
  return { lines, verdict: isBroken ? 'false' : (kept.end?.how ?? 'valid') }
}

function signatureLine(file: CertificateFile): CheckLine {
  return isSignedBy(file.payload, file)
    ? { name: 'signature', state: 'good', why: 'fits' }
    : { name: 'signature', state: 'bad', why: 'wrong' }
}

function keyLine({ keyId, publicKey, payload }: CertificateFile, keys: readonly PublicKeyEntry[]): CheckLine {
  const standing = standingOfKey(keys, { keyId, publicKey, at: payload.issuedAt })
  if (standing === 'unknown') return { name: 'key', state: 'bad', why: 'unknown' }
  if (standing === 'other time') return { name: 'key', state: 'bad', why: 'otherTime', about: { id: keyId } }
  const isRetired = keys.find(({ id }) => id === keyId)?.until != null
  return { name: 'key', state: 'good', why: isRetired ? 'retired' : 'known', about: { id: keyId } }
}

function numberLine({ payload, signature }: CertificateFile, kept: CertificateFacts['kept']): CheckLine {
  if (!isCertificateNumber(payload.number)) return { name: 'number', state: 'bad', why: 'misspelt' }
  if (!kept) return { name: 'number', state: 'bad', why: 'unknown' }
  const isSame = kept.payload === canonicalJson(payload) && kept.signature === signature
  return isSame ? { name: 'number', state: 'good', why: 'known' } : { name: 'number', state: 'bad', why: 'other' }
}

function standingLine(end: NonNullable<CertificateFacts['kept']>['end']): CheckLine {
  if (!end) return { name: 'standing', state: 'good', why: 'valid' }
  const about = { at: end.at, reason: end.reason ?? '', by: end.replacedBy ?? '' }
  return { name: 'standing', state: end.how === 'revoked' ? 'bad' : 'note', why: end.how, about }
}

function contentLine(hash: string, revision: number, now: string | undefined): CheckLine {
  if (now === undefined) return { name: 'content', state: 'open', why: 'gone', about: { revision } }
  return hash === now
    ? { name: 'content', state: 'good', why: 'same', about: { revision } }
    : { name: 'content', state: 'bad', why: 'changed', about: { revision } }
}

/** That the event is in the record as it is now, and that it was when a head was made public. */
function recordLine({ payload }: CertificateFile, { kept, eventHash, keys }: CertificateFacts): CheckLine {
  const { seq, hash } = payload.event
  if (eventHash !== hash) return { name: 'record', state: 'bad', why: 'other', about: { seq } }
  const proof = kept?.proof
  if (!proof) return { name: 'record', state: 'open', why: 'waiting', about: { seq } }
  return holdsProof({ seq, hash }, proof, keys)
    ? { name: 'record', state: 'good', why: 'published', about: { seq, day: proof.head.payload.day } }
    : { name: 'record', state: 'bad', why: 'proof', about: { seq } }
}

/** Whether a proof shows that an event is among those that a head, signed with one of these keys, stands for. */
export function holdsProof(
  event: { seq: number; hash: string },
  { head, position, path }: NonNullable<CertificateFile['proof']>,
  keys: readonly PublicKeyEntry[],
): boolean {
  const { first, seq, root, at } = head.payload
  if (!isSignedBy(head.payload, head) || standingOfKey(keys, { ...head, at }) !== 'known') return false
  if (event.seq !== first + position) return false
  return rootFrom(event.hash, { position, size: seq - first + 1, path }) === root
}

function listingLine(revision: number, listing: { state: ListingState; liveRevision: number | null }): CheckLine {
  const later = listing.liveRevision !== null && listing.liveRevision > revision
  return {
    name: 'listing',
    state: 'note',
    why: listing.state,
    about: { revision, ...(later && { live: listing.liveRevision ?? 0 }) },
  }
}
