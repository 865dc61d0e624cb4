import { labelOf } from '../codes/code-list.ts'
import { priceModels } from '../codes/trade.ts'
import type { ListingContent, Offer } from '../listing/listing-content.ts'
import { type Found, found, foundIn, type Rule, type Words } from './rule.ts'
import { isAuthorisedPublic } from './rules-source.ts'

const priced: readonly Offer['model'][] = [
  'ONEOFF',
  'PER_CALL',
  'PACK',
  'PER_ROW',
  'PER_UNIT',
  'MONTH',
  'YEAR',
  'GOV_GUIDED',
  'AUCTION',
]
const nameOf = ({ model }: Offer): Words => ({
  zh: labelOf(priceModels, model, 'zh'),
  en: labelOf(priceModels, model, 'en'),
})
const yuan = (micros: number) => String(Math.round(micros / 100) / 10_000)

/** Every amount of an offer that a buyer may come to pay. */
function amountsOf({ price, tiers = [], rangeMax }: Offer): number[] {
  return [price, rangeMax, ...tiers.map((tier) => tier.price)].filter((amount) => amount !== undefined)
}
const isPaid = (offer: Offer) => amountsOf(offer).some((amount) => amount > 0) || offer.model === 'REVSHARE'
const isPaidPublic = (content: ListingContent) => isAuthorisedPublic(content) && content.offers.some(isPaid)

/** A rule over each offer; `is` says what is wrong with it. */
function ofOffers(is: (offer: Offer) => { at?: string; values?: Found['values'] } | false): Rule['check'] {
  return ({ offers }) =>
    foundIn(offers, (offer, index) => {
      const wrong = is(offer)
      if (wrong === false) return undefined
      const at = wrong.at === undefined ? '' : `.${wrong.at}`
      return { place: `offers.${index}${at}`, values: { model: nameOf(offer), ...wrong.values } }
    })
}

/** Section I: prices (rules R07 and R13). */
export const priceRules: readonly Rule[] = [
  {
    id: 'R13',
    name: 'negotiated-bare',
    severity: 'block',
    section: 'price',
    text: { zh: '面议没有参考区间，也没有说明理由。', en: 'A price on request with neither a range nor a reason.' },
    remedy: { zh: '给出参考区间，或写明面议的理由。', en: 'Give a range, or say why it has to be asked for.' },
    check: ofOffers(({ model, rangeMin, rangeMax, note }) =>
      model === 'NEGOTIATED' && rangeMin === undefined && rangeMax === undefined && note === undefined
        ? { at: 'rangeMin' }
        : false,
    ),
  },
  {
    id: 'P54',
    name: 'price-missing',
    severity: 'block',
    section: 'price',
    text: { zh: '“{model}”没有填写{what}。', en: '“{model}” without {what}.' },
    remedy: { zh: '补填，价格不能空白。', en: 'Fill it in: a price is never blank.' },
    check: ofOffers(({ model, price, tiers, shareBasisPoints, quota }) => {
      if (model === 'TIERED_CALL' && !tiers?.length)
        return { at: 'tiers', values: { what: { zh: '阶梯', en: 'tiers' } } }
      if (model === 'REVSHARE' && shareBasisPoints === undefined)
        return { at: 'shareBasisPoints', values: { what: { zh: '分成比例', en: 'a share' } } }
      if (priced.includes(model) && price === undefined && !tiers?.length)
        return { at: 'price', values: { what: { zh: '价格', en: 'a price' } } }
      if (model === 'PACK' && quota === undefined)
        return { at: 'quota', values: { what: { zh: '次数', en: 'a number of calls' } } }
      return false
    }),
  },
  {
    id: 'P54',
    name: 'free-with-price',
    severity: 'block',
    section: 'price',
    text: { zh: '免费方案却有价格。', en: 'An offer that is free has a price.' },
    remedy: { zh: '更正计价方式或价格。', en: 'Correct the model or the price.' },
    check: ofOffers((offer) =>
      offer.model === 'FREE' && amountsOf(offer).some((amount) => amount > 0) ? { at: 'price' } : false,
    ),
  },
  {
    id: 'P54',
    name: 'paid-with-nothing',
    severity: 'warn',
    section: 'price',
    text: { zh: '“{model}”的价格为 0。', en: '“{model}” at a price of nothing.' },
    remedy: { zh: '免费的请选“免费”。', en: 'Choose “free” if it is.' },
    check: ofOffers(({ model, price }) =>
      price === 0 && model !== 'FREE' && model !== 'NEGOTIATED' ? { at: 'price' } : false,
    ),
  },
  {
    id: 'P54',
    name: 'price-unit-missing',
    severity: 'warn',
    section: 'price',
    text: { zh: '按量计价没有写明单位。', en: 'A price by quantity without its unit.' },
    remedy: { zh: '选择计价单位。', en: 'Choose the unit.' },
    check: ofOffers(({ model, unit }) => (model === 'PER_UNIT' && unit === undefined ? { at: 'unit' } : false)),
  },
  {
    id: 'P55',
    name: 'tiers-disordered',
    severity: 'block',
    section: 'price',
    text: { zh: '阶梯的起点没有逐级升高。', en: 'The tiers do not begin higher one after another.' },
    remedy: { zh: '按起点从低到高排列，起点不能重复。', en: 'Order them by where they begin; none may begin twice.' },
    check: ofOffers(({ tiers = [] }) =>
      tiers.some((tier, index) => index > 0 && tier.from <= (tiers[index - 1]?.from ?? 0)) ? { at: 'tiers' } : false,
    ),
  },
  {
    id: 'P55',
    name: 'tiers-begin-late',
    severity: 'warn',
    section: 'price',
    text: {
      zh: '第一级从 {from} 起，之前没有价格。',
      en: 'The first tier begins at {from}; below it there is no price.',
    },
    remedy: { zh: '让第一级从 0 或 1 起，或写明起订量。', en: 'Begin at 0 or 1, or name a least order.' },
    check: ofOffers(({ tiers = [], note }) =>
      tiers.length > 0 && (tiers[0]?.from ?? 0) > 1 && note === undefined
        ? { at: 'tiers', values: { from: tiers[0]?.from ?? 0 } }
        : false,
    ),
  },
  {
    id: 'P55',
    name: 'tiers-rise',
    severity: 'warn',
    section: 'price',
    text: { zh: '用量越大单价越高。', en: 'The more one takes, the dearer each becomes.' },
    remedy: { zh: '核对各级单价；确是如此的，写明理由。', en: 'Check the prices; if it is meant so, say why.' },
    check: ofOffers(({ tiers = [], note }) =>
      note === undefined && tiers.some((tier, index) => index > 0 && tier.price > (tiers[index - 1]?.price ?? 0))
        ? { at: 'tiers' }
        : false,
    ),
  },
  {
    id: 'P55',
    name: 'range-reversed',
    severity: 'block',
    section: 'price',
    text: { zh: '参考区间的下限高于上限。', en: 'The range begins above its end.' },
    remedy: { zh: '更正参考区间。', en: 'Correct the range.' },
    check: ofOffers(({ rangeMin, rangeMax }) =>
      rangeMin !== undefined && rangeMax !== undefined && rangeMin > rangeMax ? { at: 'rangeMin' } : false,
    ),
  },
  {
    id: 'P55',
    name: 'range-wide',
    severity: 'warn',
    section: 'price',
    text: {
      zh: '参考区间的上限是下限的 {times} 倍，难以参考。',
      en: 'The range ends at {times} times its beginning; it tells little.',
    },
    remedy: { zh: '缩小区间，或按规格分成几个方案。', en: 'Narrow it, or make several offers.' },
    check: ofOffers(({ rangeMin = 0, rangeMax = 0 }) =>
      rangeMin > 0 && rangeMax > 20 * rangeMin
        ? { at: 'rangeMax', values: { times: Math.round(rangeMax / rangeMin) } }
        : false,
    ),
  },
  {
    id: 'P56',
    name: 'price-implausible',
    severity: 'warn',
    section: 'price',
    text: { zh: '“{model}”{price} 元，数额少见。', en: '“{model}” at {price} yuan is unusual.' },
    remedy: { zh: '核对金额和计价单位。', en: 'Check amount and unit.' },
    check: ofOffers(({ model, price = 0, currency }) => {
      if (currency !== 'CNY' || price === 0) return false
      const isHigh = (model === 'PER_CALL' || model === 'PER_ROW') && price > 10_000_000_000
      const isLow = (model === 'YEAR' || model === 'MONTH') && price < 1_000_000
      return isHigh || isLow || price > 1_000_000_000_000_000 ? { at: 'price', values: { price: yuan(price) } } : false
    }),
  },
  {
    id: 'P56',
    name: 'offer-repeats',
    severity: 'warn',
    section: 'price',
    text: { zh: '与前面的计价方案完全相同。', en: 'The same as an offer before it.' },
    remedy: { zh: '删去重复的方案。', en: 'Remove the repetition.' },
    check: ({ offers }) => {
      const texts = offers.map((offer) => JSON.stringify(offer))
      return foundIn(texts, (text, index) => (texts.indexOf(text) < index ? { place: `offers.${index}` } : undefined))
    },
  },
  {
    id: 'P56',
    name: 'basis-unsaid',
    severity: 'note',
    section: 'price',
    text: { zh: '没有写明定价依据。', en: 'The basis of the price is not told.' },
    remedy: {
      zh: '选择成本法、收益法、市场法或政府指导价。',
      en: 'Choose cost, income, market or government guidance.',
    },
    applies: ({ offers }) => offers.some(isPaid),
    check: ({ priceBasis }) => found(priceBasis === undefined, 'priceBasis'),
  },
  {
    id: 'R07',
    name: 'public-price-basis',
    severity: 'block',
    section: 'price',
    text: {
      zh: '授权运营的公共数据须按政府指导价，没有填写{what}。',
      en: 'Public data under authorisation follow a guided price, but {what} is missing.',
    },
    remedy: { zh: '按价格主管部门的文件填写。', en: 'Fill it in as the price authority’s document says.' },
    applies: isPaidPublic,
    check: ({ priceBasis, priceCeiling, priceDocument }) => [
      ...found(priceBasis !== 'GOV', 'priceBasis', {
        what: { zh: '政府指导价的定价依据', en: 'government guidance as its basis' },
      }),
      ...found(priceCeiling === undefined, 'priceCeiling', { what: { zh: '上限收费标准', en: 'the ceiling' } }),
      ...found(!priceDocument, 'priceDocument', { what: { zh: '定价文件文号', en: 'the document' } }),
    ],
  },
  {
    id: 'R07',
    name: 'above-ceiling',
    severity: 'block',
    section: 'price',
    text: {
      zh: '价格 {price} 元高于上限 {ceiling} 元。',
      en: 'The price of {price} yuan is above the ceiling of {ceiling}.',
    },
    remedy: { zh: '降到上限以内。', en: 'Lower it to the ceiling or below.' },
    applies: ({ priceCeiling }) => priceCeiling !== undefined,
    check: ({ offers, priceCeiling = 0 }) =>
      foundIn(offers, (offer, index) => {
        const highest = Math.max(0, ...amountsOf(offer))
        return highest > priceCeiling
          ? { place: `offers.${index}`, values: { price: yuan(highest), ceiling: yuan(priceCeiling) } }
          : undefined
      }),
  },
  {
    id: 'R07',
    name: 'public-interest-not-free',
    severity: 'block',
    section: 'price',
    text: {
      zh: '授权运营的公共数据用于公共治理、公益事业须免费，没有声明。',
      en: 'Public data are free for public governance and public interest; this is not declared.',
    },
    remedy: { zh: '勾选公益使用免费。', en: 'Declare it free for public interest.' },
    applies: isAuthorisedPublic,
    check: ({ freeForPublicInterest, offers }) =>
      found(freeForPublicInterest !== true && offers.some(isPaid), 'freeForPublicInterest'),
  },
]
