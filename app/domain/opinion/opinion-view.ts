import type { Opinion as OpinionRow } from '../../../db/queries/opinions.server.ts'
import { formatBytes, formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { PublicKeyEntry } from '../certificate/certificate-payload.ts'
import { isSignedBy, standingOfKey } from '../certificate/signatures.ts'
import { labelOf } from '../codes/code-list.ts'
import { thirdPartyKinds } from '../codes/parties.ts'
import { evidenceName } from '../pre-check/evidence-slots.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { type ConflictSeverity, conflictRule, interests } from './conflicts.ts'
import { type AssessedHashes, isSameContent } from './opinion-content.ts'
import { OpinionPayload } from './opinion-payload.ts'
import { conclusions, fillsSlot } from './opinion-slots.ts'
import { isExpired, type OpinionSide, type OpinionState } from './opinion-steps.ts'

/** A line of a list of opinions. */
export type OpinionLine = {
  id: string
  title: Said
  slot: string
  /** The other side. */
  other: Said
  state: OpinionState
  isExpired: boolean
  conclusion?: string
  requested: string
  expires?: string
}

/** Everything that was issued, in a reader's words. */
export type IssuedView = {
  conclusion: string
  isPassed: boolean
  number: string
  issued: string
  expires: string
  isExpired: boolean
  findings: string
  document: { fileName: string; size: string; sha256: string }
  contentState: 'same' | 'changed' | 'gone'
  isSignatureValid: boolean
  key: string
}

/** One opinion as both sides and operators see it. */
export type OpinionView = {
  id: string
  side: OpinionSide
  title: Said
  slot: string
  kind: string
  state: OpinionState
  provider: { slug: string; name: Said }
  assessor: { slug: string; name: Said }
  requested: string
  note?: string
  reason?: string
  independence?: { day: string; interest: string }
  conflicts: { id: string; severity: ConflictSeverity; text: string; basis: string }[]
  issued?: IssuedView
}

const saidOf = (text: Text, language: Language): Said => pickText(text, language) ?? { text: '—', language }

/** A line of a list, for one side. */
export function viewOpinionLine(
  opinion: OpinionRow,
  { side, language, today }: { side: OpinionSide; language: Language; today: string },
): OpinionLine {
  const { conclusion, expires } = opinion
  return {
    id: opinion.id,
    title: saidOf(opinion.title, language),
    slot: evidenceName(opinion.slot)[language],
    other: saidOf((side === 'provider' ? opinion.assessor : opinion.provider).name, language),
    state: opinion.state,
    isExpired: isExpired(opinion, today),
    ...(conclusion !== null && { conclusion: labelOf(conclusions, conclusion, language) }),
    requested: formatDay(opinion.requestedAt),
    ...(expires !== null && { expires }),
  }
}

/** One opinion. `draft` holds the hashes of the draft as it is now; `keys` are those the exchange signs or signed with. */
export function viewOpinion(
  opinion: OpinionRow,
  context: {
    side: OpinionSide
    draft: AssessedHashes | undefined
    keys: readonly PublicKeyEntry[]
    language: Language
    today: string
  },
): OpinionView {
  const { side, language } = context
  const { independentAt, interest, note, reason } = opinion
  const issued = viewIssued(opinion, context)
  return {
    id: opinion.id,
    side,
    title: saidOf(opinion.title, language),
    slot: evidenceName(opinion.slot)[language],
    kind: labelOf(thirdPartyKinds, opinion.kind, language),
    state: opinion.state,
    provider: { slug: opinion.provider.slug, name: saidOf(opinion.provider.name, language) },
    assessor: { slug: opinion.assessor.slug, name: saidOf(opinion.assessor.name, language) },
    requested: formatDay(opinion.requestedAt),
    ...(note !== null && { note }),
    ...(reason !== null && { reason }),
    ...(independentAt !== null &&
      interest !== null && {
        independence: { day: formatDay(independentAt), interest: labelOf(interests, interest, language) },
      }),
    conflicts: opinion.conflicts.flatMap(({ id, severity }) => {
      const rule = conflictRule(id)
      return rule ? [{ id, severity, text: rule.text[language], basis: rule.basis[language] }] : []
    }),
    ...(issued && { issued }),
  }
}

function viewIssued(
  opinion: OpinionRow,
  { draft, keys, language, today }: Omit<Parameters<typeof viewOpinion>[1], 'side'>,
): IssuedView | undefined {
  const { conclusion, contentHash, sampleHash, payload: kept, signature, publicKey, signedBy, fileName } = opinion
  if (conclusion === null || contentHash === null || kept === null) return undefined
  const payload = OpinionPayload.parse(JSON.parse(kept))
  const signed = { keyId: signedBy ?? '', publicKey: publicKey ?? '', at: payload.signedAt }
  const isDraftGone = opinion.draftId === null
  return {
    conclusion: labelOf(conclusions, conclusion, language),
    isPassed: fillsSlot(conclusion),
    number: payload.number,
    issued: payload.issued,
    expires: payload.expires,
    isExpired: isExpired(opinion, today),
    findings: payload.findings,
    document: { fileName: fileName ?? '', size: formatBytes(payload.document.bytes), sha256: payload.document.sha256 },
    contentState: isDraftGone ? 'gone' : isSameContent({ contentHash, sampleHash }, draft) ? 'same' : 'changed',
    isSignatureValid:
      isSignedBy(payload, { signature: signature ?? '', publicKey: signed.publicKey }) &&
      standingOfKey(keys, signed) === 'known',
    key: signed.keyId,
  }
}
