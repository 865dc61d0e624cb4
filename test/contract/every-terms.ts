import { deliveryModes, kinds, priceModels } from '#app/domain/codes/trade.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { termsOf } from './terms.ts'

/** Every value of everything that decides about clauses and rules. */
const choices = {
  kind: kinds.map(({ code }) => code),
  mode: deliveryModes.map(({ code }) => code),
  model: priceModels.map(({ code }) => code),
  grade: [null, 'G1', 'G2', 'G3', 'G4', 'IMPORTANT'],
  personal: ['no', 'personal', 'sensitive'],
  authorised: [false, true],
  interest: [false, true],
  granted: [null, true, false],
  trained: [null, true, false],
  passed: [null, true, false],
  afterTerm: [null, 'DELETE', 'RETURN', 'KEEP', 'ACCESS_ENDS'],
  licence: [null, 'CC-BY-4.0'],
  crossBorder: [null, 'DOMESTIC', 'EXEMPT', 'CONTRACT', 'ASSESSMENT'],
  exclusivity: ['NONEXCL', 'SOLE', 'EXCLUSIVE'],
  territory: [[], ['X-001'], ['350500', '350200'], ['X-US'], ['X-CN', 'X-EU']],
  months: [null, 1, 12],
  quota: [null, 1, 50_000],
  quantity: [null, 3],
  cents: [0, 99],
  days: [0, 5],
  purposes: [[], [{ zh: '科学研究', en: 'Research' }, { zh: '信贷风控' }]],
  flag: [false, true],
  scenario: [null, '交通治理'],
} as const
type Choices = { [K in keyof typeof choices]: (typeof choices)[K][number] }

/** Terms in which each choice is drawn anew, the same in every run: each value stands beside each of another choice. */
export function* everyTerms(count = 500): Generator<OrderTerms> {
  const names = Object.keys(choices) as (keyof typeof choices)[]
  let seed = 20_261_123
  const next = (below: number) => {
    // Numerical Recipes' linear congruence: the same terms in every run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let index = 0; index < count; index++) {
    const entries = names.map((name) => [name, choices[name][next(choices[name].length)]])
    yield made(Object.fromEntries(entries) as Choices)
  }
}

function made(given: Choices): OrderTerms {
  const { kind, mode, model, cents, scenario, flag } = given
  const tiers = [
    { from: 0, price: 500_000 },
    { from: 100_000, price: 200_000 },
  ]
  const base = termsOf()
  return termsOf({
    listing: { ...base.listing, kind },
    mode,
    offer: {
      model,
      currency: 'CNY',
      price: 2_800,
      ...(model === 'TIERED_CALL' && { tiers }),
      ...(model === 'REVSHARE' && { shareBasisPoints: 1_250 }),
    },
    isTrial: flag && cents === 0,
    isUnconditional: model === 'FREE' && cents === 0,
    grade: given.grade,
    isPersonal: given.personal !== 'no',
    isSensitive: given.personal === 'sensitive',
    isAuthorised: given.authorised,
    isPublicInterest: given.interest,
    scenario,
    months: given.months,
    quota: given.quota,
    quantity: given.quantity,
    price: { cents, currency: 'CNY', feeBasisPoints: 200 },
    deliverDays: given.days,
    updates: flag,
    purpose: flag ? '研究 {provider} 的负荷' : ' ',
    use: {
      ...base.use,
      purposes: [...given.purposes],
      forbidden: flag ? [{ zh: '识别个人' }] : [],
      rights: flag ? ['USE', 'OPERATE'] : [],
      exclusivity: given.exclusivity,
      territory: [...given.territory],
      derivative: given.granted,
      modelTraining: given.trained,
      redistribution: given.passed,
      sublicense: given.passed,
      afterTerm: given.afterTerm,
      licence: given.licence,
      crossBorder: given.crossBorder,
    },
  })
}
