import type { ListingContent } from '../listing/listing-content.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { type Sentence, saySentences } from './rule-sentences.ts'
import { usageRules } from './usage-rules.ts'

/** A rule that the listing has changed since: what the contract says, which holds, and what the listing says now. */
export type ChangedRule = {
  id: string
  contract: { zh: string; en: string } | null
  listing: { zh: string; en: string } | null
}

/**
 * What a listing's terms say otherwise than when the contract was made: rules of which the listing's own sentence changed. What the
 * two sides agreed on beside the listing is no change.
 */
export function changedRules(
  terms: OrderTerms,
  sentences: readonly Sentence[],
  { before, after }: { before: ListingContent; after: ListingContent },
): ChangedRule[] {
  const said = byId(saySentences(usageRules(asListed(terms, before))))
  const says = byId(saySentences(usageRules(asListed(terms, after))))
  const agreed = byId(sentences)
  const ids = [...new Set([...said.keys(), ...says.keys()])]
  return ids
    .filter((id) => said.get(id)?.zh !== says.get(id)?.zh || said.get(id)?.en !== says.get(id)?.en)
    .map((id) => ({ id, contract: words(agreed.get(id)), listing: words(says.get(id)) }))
    .filter(({ contract, listing }) => contract?.zh !== listing?.zh)
}

/** What the same order would be on the listing's own terms. What is paid at once depends on what is ordered, so it is left out. */
function asListed(terms: OrderTerms, content: ListingContent): OrderTerms {
  const offer = content.offers.find(({ model }) => model === terms.offer.model)
  const use = content.terms
  return {
    ...terms,
    offer: offer ?? terms.offer,
    price: { ...terms.price, cents: 0 },
    months: terms.isTrial ? terms.months : (use?.periodMonths ?? null),
    deliverDays: content.deliveryDays ?? terms.deliverDays,
    quota: offer?.quota ?? null,
    use: {
      purposes: use?.purposes ?? [],
      forbidden: use?.forbidden ?? [],
      rights: use?.rights ?? [],
      exclusivity: use?.exclusivity ?? 'NONEXCL',
      territory: use?.territory ?? [],
      derivative: use?.derivative ?? null,
      redistribution: use?.redistribution ?? null,
      sublicense: use?.sublicense ?? null,
      modelTraining: use?.modelTraining ?? null,
      afterTerm: use?.afterTerm ?? null,
      licence: use?.licence ?? null,
      crossBorder: content.crossBorder ?? null,
    },
  }
}

function byId(sentences: readonly Sentence[]): Map<string, Sentence> {
  return new Map(sentences.map((sentence) => [sentence.id, sentence]))
}

function words(sentence: Sentence | undefined): { zh: string; en: string } | null {
  return sentence ? { zh: sentence.zh, en: sentence.en } : null
}
