import { formatDay, formatMoment, formatMoney } from '../../i18n/format.ts'
import { receiptWords } from '../../i18n/receipt.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText, say } from '../text.ts'
import type { DealFile, DealKind, ReceiptPayload } from './receipt-payload.ts'

/** One receipt as a line. */
export type ReceiptLine = { position: number; step: string; at: string; hash: string; amounts: string[] }

/** A certificate of a deal in words of one language, for the page and for print. */
export type DealSheet = {
  number: string
  kind: DealKind
  name: string
  exchange: string
  isDemo: boolean
  statement: string
  facts: { label: string; text?: string; code?: string }[]
  issued: string
  keyId: string
  verifyUrl: string
  title?: Said
  listing?: string
}

/** The words around what a certificate of a deal says. */
export function dealWords(language: Language) {
  return receiptWords[language].certificate
}

/** Says one receipt. */
export function viewReceiptLine({ position, step, at, amount }: ReceiptPayload, hash: string): ReceiptLine {
  const said = (cents: number | null) => (cents ? [formatMoney(cents * 10_000, amount.currency)] : [])
  return {
    position,
    step,
    at: formatMoment(Date.parse(at)),
    hash,
    amounts: [...said(amount.taken), ...said(amount.back)],
  }
}

/** Says a certificate; amounts and sides where the file holds them. `origin` is the address of this site. */
export function viewDealSheet(
  { payload, keyId, opening }: DealFile,
  { language, origin }: { language: Language; origin: string },
): DealSheet {
  const words = receiptWords[language].certificate
  const { listing } = payload
  const money = (cents: number, currency: string) => formatMoney(cents * 10_000, currency)
  const content = opening?.content
  const fact = (name: keyof typeof words.facts, text?: string | null, code?: string | null) =>
    text || code ? [{ label: words.facts[name], ...(text && { text }), ...(code && { code }) }] : []
  const path = `${language === 'zh' ? '' : `/${language}`}/verify?number=${encodeURIComponent(payload.number)}`
  const title = listing && pickText(listing.title, language)
  const party = (side: { name: Parameters<typeof say>[0]; creditCode: string | null } | undefined) =>
    side && [say(side.name, language), side.creditCode].filter(Boolean).join(' · ')
  return {
    number: payload.number,
    kind: payload.kind,
    name: words.names[payload.kind],
    exchange: payload.exchange.name[language],
    isDemo: payload.isDemo,
    statement: words.statements[payload.kind](payload.exchange.name[language]),
    facts: [
      ...fact('subject', content && say(content.subject, language)),
      ...fact('listing', listing && `${say(listing.title, language)} · ${listing.code}`),
      ...fact('provider', party(content?.provider)),
      ...fact('buyer', party(content?.buyer)),
      ...fact('amount', content && money(content.amount.cents, content.amount.currency)),
      ...fact(
        'back',
        content && content.amount.backCents > 0 ? money(content.amount.backCents, content.amount.currency) : undefined,
      ),
      ...fact('deal', content?.deal),
      ...fact('contract', content?.contract?.number, content?.contract?.hash),
      ...fact('document', null, content?.document),
      ...fact('dealtOn', content?.dealtOn),
      ...fact('at', formatDay(Date.parse(payload.at))),
      ...fact('commitment', null, payload.commitment),
      ...fact('event', words.event(payload.event.seq), payload.event.hash),
    ],
    issued: formatDay(Date.parse(payload.issuedAt)),
    keyId,
    verifyUrl: (payload.exchange.url ?? origin) + path,
    ...(title && { title }),
    ...(listing && { listing: listing.code }),
  }
}
