import { contractWords } from '../../i18n/contract.ts'
import { formatMoment, formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { deliveryModes, exclusivities } from '../codes/trade.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { ContractContent } from './contract-content.ts'
import { contractKinds } from './contract-kinds.ts'
import { durationOf } from './effective-use.ts'
import { durationWords, type SentenceKind, sentenceKinds } from './rule-sentences.ts'
import type { SignatureHow } from './signature-payload.ts'

/** A contract in words of one language, for the page and for print. */
export type ContractView = {
  number: string
  order: string
  name: string
  exchange: string
  title: Said
  code: string
  revision: number
  library: string
  hash: string
  drawn: string
  parties: { side: OrderSide; name: Said; creditCode: string | null }[]
  /** What matters, in plain words: parts of the card, each with its sentences. */
  card: { kind: SentenceKind; sentences: string[] }[]
  price: string | undefined
  term: string | undefined
  exclusivity: string
  delivery: string
  inspectDays: number
  chapters: { id: string; title: string; clauses: string[] }[]
  /** The ODRL agreement as it is read by people who read such. */
  policy: string
  signatures: { side: OrderSide; how: SignatureHow; signed: string; keyId: string | null }[]
}

/** The words around what a contract says. */
export function contractSheetWords(language: Language) {
  return contractWords[language]
}

/** What is kept of a signature, as far as it is shown. */
export type ShownSignature = { side: OrderSide; how: SignatureHow; signedAt: number; signedBy: string | null }

/** Says a contract in the reader's language. */
export function viewContract(
  { content, hash }: { content: ContractContent; hash: string },
  { signatures, language }: { signatures: readonly ShownSignature[]; language: Language },
): ContractView {
  const { terms } = content
  const { listing, price } = terms
  const said = (text: Text, other: string): Said => pickText(text, language) ?? { text: other, language }
  const duration = durationOf(terms)
  return {
    number: content.number,
    order: content.order,
    name: labelOf(contractKinds, content.kind, language),
    exchange: content.exchange[language],
    title: said(listing.title, listing.code),
    code: listing.code,
    revision: listing.revision,
    library: content.library,
    hash,
    drawn: formatMoment(Date.parse(content.drawnAt)),
    parties: (['provider', 'buyer'] as const).map((side) => ({
      side,
      name: said(terms[side].name, terms[side].slug),
      creditCode: terms[side].creditCode,
    })),
    card: sentenceKinds.flatMap((kind) => {
      const sentences = content.sentences.filter((sentence) => sentence.kind === kind).map((each) => each[language])
      return sentences.length > 0 ? [{ kind, sentences }] : []
    }),
    price: price.cents > 0 ? formatMoney(price.cents * 10_000, price.currency) : undefined,
    term: duration ? durationWords(duration)[language] : undefined,
    exclusivity: labelOf(exclusivities, terms.use.exclusivity, language),
    delivery: labelOf(deliveryModes, terms.mode, language),
    inspectDays: terms.inspectDays,
    chapters: content.chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter[language],
      clauses: chapter.clauses.map((clause) => clause[language]),
    })),
    policy: JSON.stringify(content.policy, null, 2),
    signatures: signatures.map(({ side, how, signedAt, signedBy }) => ({
      side,
      how,
      signed: formatMoment(signedAt),
      keyId: signedBy,
    })),
  }
}
