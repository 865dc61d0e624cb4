import { formatCount, formatMoney } from '../../i18n/format.ts'
import { type CodeList, labelOf } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { licences } from '../codes/licence.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes, kinds, rights } from '../codes/trade.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { type Language, say, type Text } from '../text.ts'
import type { Filling } from './clause-library.ts'
import { durationOf, effectiveUse } from './effective-use.ts'
import { durationWords, type Sentence, unitWord } from './rule-sentences.ts'

type Both = { zh: string; en: string }
const both = (write: (language: Language) => string): Both => ({ zh: write('zh'), en: write('en') })
const same = (text: string): Both => ({ zh: text, en: text })

/** What stands for the placeholders of the clauses, from the terms and from the sentences that were made of them. */
export function fillingOf(
  terms: OrderTerms,
  { sentences, exchange }: { sentences: readonly Sentence[]; exchange: Both },
): Filling {
  const { listing, provider, buyer, use, price, quota } = terms
  const duration = durationOf(terms)
  const charges = sentences.filter(({ kind }) => kind === 'pay')
  const none = { zh: '未登记', en: 'none registered' }
  const count = sentences.find(({ id }) => id === 'use-count')
  return {
    provider: both((language) => say(provider.name, language)),
    providerCode: provider.creditCode === null ? none : same(provider.creditCode),
    buyer: both((language) => say(buyer.name, language)),
    buyerCode: buyer.creditCode === null ? none : same(buyer.creditCode),
    exchange,
    title: both((language) => say(listing.title, language)),
    code: same(listing.code),
    revision: same(String(listing.revision)),
    contentHash: same(listing.contentHash),
    listingKind: { zh: labelOf(kinds, listing.kind, 'zh'), en: lower(labelOf(kinds, listing.kind, 'en')) },
    purpose: same(terms.purpose.trim()),
    rights: {
      zh: labels(rights, use.rights, 'zh').join('、'),
      en: labels(rights, use.rights, 'en').join(', ').toLowerCase(),
    },
    purposes: list(use.purposes),
    forbidden: list(use.forbidden),
    territory: both((language) =>
      effectiveUse(terms)
        .territory.map((code) => findRegion(code)?.[language] ?? code)
        .join(language === 'zh' ? '、' : ', '),
    ),
    quota: count && quota !== null ? quotaWords(terms, quota) : undefined,
    licence: use.licence === null ? undefined : both((language) => labelOf(licences, use.licence ?? '', language)),
    mode: { zh: labelOf(deliveryModes, terms.mode, 'zh'), en: lower(labelOf(deliveryModes, terms.mode, 'en')) },
    deliverDays: same(String(terms.deliverDays)),
    inspectDays: same(String(terms.inspectDays)),
    charges: { zh: charges.map(({ zh }) => zh).join(''), en: charges.map(({ en }) => en).join(' ') },
    price: same(formatMoney(price.cents * 10_000, price.currency)),
    fee: same(`${price.feeBasisPoints / 100}%`),
    grade:
      terms.grade === null
        ? { zh: '未分级', en: 'not graded' }
        : both((language) => labelOf(grades, terms.grade ?? '', language)),
    scenario: terms.scenario === null ? undefined : same(terms.scenario.trim()),
    term: duration === null ? undefined : durationWords(duration),
  }
}

function quotaWords({ offer }: OrderTerms, quota: number): Both {
  const unit = offer.unit === 'ROW' || offer.unit === 'GB' ? offer.unit : 'CALL'
  return {
    zh: `${formatCount(quota)} ${unitWord(unit, 'zh')}`,
    en: `${formatCount(quota)} ${unitWord(unit, 'en', quota)}`,
  }
}

function labels(codes: CodeList, wanted: readonly string[], language: Language): string[] {
  return wanted.map((code) => labelOf(codes, code, language))
}

function list(texts: readonly Text[]): Both {
  return both((language) => texts.map((text) => say(text, language)).join(language === 'zh' ? '、' : '; '))
}

/** Data API inside a sentence keeps its letters: data API. */
function lower(label: string): string {
  return label.replace(/\b[A-Z][a-z]+/g, (word) => word.toLowerCase())
}
