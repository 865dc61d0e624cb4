import { certificateWords } from '../../i18n/certificate.ts'
import { formatDay } from '../../i18n/format.ts'
import { labelOf } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { kinds } from '../codes/trade.ts'
import type { DealCheck } from '../receipt/check-deal.ts'
import type { DealSheet } from '../receipt/receipt-view.ts'
import { type Language, pickText, say, type Text } from '../text.ts'
import type { CertificateFile, CertificateKind } from './certificate-payload.ts'
import type { CheckLine, Verdict } from './check-certificate.ts'

/** A line of a certificate; `code` is what is compared character by character. */
export type CertificateFact = { label: string; text?: string; language?: string; code?: string }

/** A certificate in words of one language, for the page and for the PDF. */
export type CertificateView = {
  number: string
  kind: CertificateKind
  name: string
  /** The same in the other language. */
  otherName: string
  otherLanguage: Language
  exchange: string
  isDemo: boolean
  code: string
  title: string
  statement: string
  facts: CertificateFact[]
  revision: number
  issued: string
  keyId: string
  /** Where it is verified; what the QR code says. */
  verifyUrl: string
  end?: { how: 'revoked' | 'replaced'; day: string; reason: string; by?: string }
}

/** The words around what a certificate says. */
export function sheetWords(language: Language) {
  return certificateWords[language]
}

/** How a kept certificate ended. */
export type End = { how: 'revoked' | 'replaced'; reason: string | null; replacedBy: string | null; at: number } | null

/** Says a certificate in the reader's language. `origin` is the address of this site, where the certificate names none. */
export function viewCertificate(
  { payload, keyId }: CertificateFile,
  { language, origin, end = null }: { language: Language; origin: string; end?: End },
): CertificateView {
  const words = certificateWords[language]
  const exchange = payload.exchange.name[language]
  const { content, notice } = payload
  const fact = (name: keyof typeof words.facts, given: Text | string | null | undefined, code?: string | null) => {
    const said = typeof given === 'string' ? { text: given } : pickText(given, language)
    return said || code ? [{ label: words.facts[name], ...said, ...(code && { code }) }] : []
  }
  const path = `${language === 'zh' ? '' : `/${language}`}/verify?number=${encodeURIComponent(payload.number)}`
  return {
    number: payload.number,
    kind: payload.kind,
    name: words.kinds[payload.kind],
    otherName: words.otherKinds[payload.kind],
    otherLanguage: language === 'zh' ? 'en' : 'zh',
    exchange,
    isDemo: payload.isDemo,
    code: payload.listing.code,
    title: say(payload.listing.title, language),
    statement: words.statement[payload.kind](exchange),
    facts: [
      ...fact('title', payload.listing.title),
      ...fact('code', null, payload.listing.code),
      ...fact('kind', labelOf(kinds, payload.listing.kind, language)),
      ...fact('provider', payload.provider.name),
      ...fact('creditCode', null, payload.provider.creditCode),
      ...fact('revision', words.revision(content.revision, content.version)),
      ...fact('grade', payload.grade ? labelOf(grades, payload.grade, language) : words.none),
      ...fact('notice', notice && words.notice(notice.from, notice.until)),
      ...fact('replaces', null, payload.replaces),
      ...fact('hash', null, content.hash),
      ...fact('event', words.event(payload.event.seq), payload.event.hash),
    ],
    revision: content.revision,
    issued: formatDay(Date.parse(payload.issuedAt)),
    keyId,
    verifyUrl: (payload.exchange.url ?? origin) + path,
    ...(end && {
      end: {
        how: end.how,
        day: formatDay(end.at),
        reason: end.reason ?? '',
        ...(end.replacedBy && { by: end.replacedBy }),
      },
    }),
  }
}

export type CheckView = {
  name: CheckLine['name']
  state: CheckLine['state']
  label: string
  mark: string
  text: string
}
export type VerifiedView = { verdict: Verdict; lines: CheckView[]; certificate: CertificateView; hasPage: boolean }

/** Says what was found of a certificate. */
export function viewVerified(
  {
    verdict,
    lines,
    file,
    hasPage,
  }: { verdict: Verdict; lines: readonly CheckLine[]; file: CertificateFile; hasPage: boolean },
  options: { language: Language; origin: string },
): VerifiedView {
  const words = certificateWords[options.language].verify
  return {
    verdict,
    hasPage,
    certificate: viewCertificate(file, options),
    lines: lines.map(({ name, state, why, about = {} }) => {
      const at = typeof about.at === 'number' ? { at: formatDay(about.at) } : {}
      return {
        name,
        state,
        label: words.checkNames[name],
        mark: words.marks[state],
        text: words.whys[`${name} ${why}`]?.({ ...about, ...at }) ?? words.otherWhy,
      }
    }),
  }
}

/** Certificates of a listing as its page shows them, newest first. */
export type CertificateLineView = {
  number: string
  kind: CertificateKind
  revision: number
  issued: string
  state: 'valid' | 'revoked' | 'replaced'
}

/** Lines of the certificates of a listing. */
export function viewCertificateLines(
  kept: readonly { number: string; kind: CertificateKind; revision: number; issuedAt: number; end: End }[],
): CertificateLineView[] {
  return kept.map(({ number, kind, revision, issuedAt, end }) => ({
    number,
    kind,
    revision,
    issued: formatDay(issuedAt),
    state: end?.how ?? 'valid',
  }))
}

/** What the page that verifies has to tell. */
export type Found =
  | { kind: 'problem'; form: 'number' | 'file'; reason: string }
  | ({ kind: 'certificate'; by: 'number' | 'json' | 'pdf' } & VerifiedView)
  | { kind: 'content'; hash: string; certificates: VerifiedView[] }
  | { kind: 'deal'; sheet: DealSheet; checks: DealCheck[]; isOpen: boolean }
  | { kind: 'receipts'; order: string; count: number; checks: DealCheck[] }
