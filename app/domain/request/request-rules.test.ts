import { expect, test } from 'vitest'
import { ListingContent, type ListingDraft } from '../listing/listing-content.ts'
import { type ApprovalFacts, ApprovalRule, approvingRule } from './approval-rules.ts'
import { FormField, readAnswers } from './form-fields.ts'
import { termsFor } from './order-terms-for.ts'
import { type RequestForm, readRequestChoice } from './read-request-choice.ts'
import { gatesOf, isUnconditional, slotsOf, whyGated } from './request-gates.ts'
import { readFormFields, readTrial } from './trading-forms.ts'

const facts: ApprovalFacts = {
  buyer: { isVerified: true, tier: 'SEED', kind: 'SERVICE', region: '350203' },
  isListedPurpose: true,
  model: 'ONEOFF',
  wholeCents: 10_000,
  isRelated: false,
  hasGates: false,
}
const rule = (given: Partial<ApprovalRule> = {}) => ApprovalRule.parse({ id: 'r1', name: '规则', ...given })

test.each<[string, Partial<ApprovalRule>, boolean]>([
  ['nothing named', {}, true],
  ['tier', { tiers: ['SEED'] }, true],
  ['another tier', { tiers: ['BENCH'] }, false],
  ['a kind', { kinds: ['GOVERNMENT'] }, false],
  ['the province holds the city', { regions: ['350000'] }, true],
  ['the city holds the district', { regions: ['350200'] }, true],
  ['another city', { regions: ['350100'] }, false],
  ['the price exactly', { maxCents: 10_000 }, true],
  ['a cent less', { maxCents: 9_999 }, false],
  ['a model', { models: ['FREE'] }, false],
])('a rule approves: %s', (_, given, expected) => {
  expect(approvingRule([rule(given)], facts) !== undefined).toBe(expected)
})

test.each<[string, Partial<ApprovalFacts>]>([
  ['gates of the grade', { hasGates: true }],
  ['no price', { wholeCents: undefined }],
  ['related parties', { isRelated: true }],
  ['a buyer that is not verified', { buyer: { ...facts.buyer, isVerified: false } }],
])('no rule approves where there are %s', (_, given) => {
  expect(approvingRule([rule()], { ...facts, ...given })).toBeUndefined()
})

const content = (given: Partial<ListingDraft> = {}) =>
  ListingContent.parse({ kind: 'DATASET', title: { zh: '数据' }, summary: { zh: '说明' }, ...given })
type Deal = Parameters<typeof whyGated>[1]
const deal: Deal = {
  offer: { model: 'ONEOFF', price: 2_000_000, currency: 'CNY' },
  mode: 'FILE',
  purpose: '定价',
  scenario: null,
  isPublicInterest: false,
  evidence: {},
}
const publicData = { grantor: { zh: '市数据局' }, operator: { zh: '运营公司' } }

test.each<[string, Partial<ListingDraft>, Partial<Deal>, string[]]>([
  ['nothing in the way', {}, {}, []],
  ['level 4 as a file', { grade: 'G4' }, {}, ['complianceOpinionMissing', 'consentEvidenceMissing']],
  ['level 3', { grade: 'G3', deliveryModes: ['API'] }, { mode: 'API' }, ['complianceOpinionMissing']],
  [
    'sensitive personal information as a file',
    { personal: { contains: true, sensitive: true }, terms: { purposes: [{ zh: '定价' }] } },
    {},
    ['modeRefused'],
  ],
  [
    'a purpose nobody consented to',
    { personal: { contains: true }, terms: { purposes: [{ zh: '理赔' }] } },
    {},
    ['purposeNotConsented'],
  ],
  ['a purpose that was consented to', { personal: { contains: true }, terms: { purposes: [{ zh: '定 价' }] } }, {}, []],
  ['above the ceiling', { priceCeiling: 1_999_999 }, {}, ['aboveCeiling']],
  [
    'authorised data without a scenario',
    { publicData: { ...publicData, mode: 'WHOLE' }, deliveryModes: ['API'] },
    { mode: 'API' },
    ['scenarioMissing'],
  ],
  [
    'a scenario that is not authorised',
    {
      publicData: { ...publicData, mode: 'SCENARIO', scope: { zh: '仅限普惠金融' } },
      scenarios: [{ zh: '普惠金融' }, { zh: '广告' }],
      deliveryModes: ['API'],
    },
    { mode: 'API', scenario: '广告' },
    ['scenarioNotAuthorised'],
  ],
  [
    'a scenario that is authorised',
    {
      publicData: { ...publicData, mode: 'SCENARIO', scope: { zh: '仅限普惠金融' } },
      scenarios: [{ zh: '普惠金融' }],
      deliveryModes: ['API'],
    },
    { mode: 'API', scenario: '普惠金融' },
    [],
  ],
  ['core data', { grade: 'CORE' }, {}, ['gradeRefused', 'modeRefused']],
])('gates of the grade: %s', (_, given, other, reasons) => {
  const found = whyGated(gatesOf(content(given)), { ...deal, ...other }, ['buyer', 'provider'])
  expect(found.map(({ reason }) => reason)).toEqual(reasons)
})

test('important data want the recipient to show how it protects them', () => {
  const gates = gatesOf(content({ grade: 'IMPORTANT', deliveryModes: ['FILE', 'SANDBOX'] }))
  expect(gates.modes).toEqual([{ mode: 'SANDBOX' }])
  expect(slotsOf(gates, 'SANDBOX')).toEqual(['recipientCheck'])
})

test('what is free, harmless and without conditions is had at once', () => {
  const free = { model: 'FREE' as const, currency: 'CNY' }
  const plain = { hasForm: false }
  expect(isUnconditional(content(), free, plain)).toBe(true)
  expect(isUnconditional(content(), free, { hasForm: true })).toBe(false)
  expect(isUnconditional(content({ grade: 'G2' }), free, plain)).toBe(false)
  expect(isUnconditional(content({ deliveryModes: ['API'] }), free, plain)).toBe(false)
  expect(isUnconditional(content({ openness: 'CONDITIONAL' }), free, plain)).toBe(false)
  expect(isUnconditional(content({ personal: { contains: true } }), free, plain)).toBe(false)
  expect(isUnconditional(content(), { ...free, model: 'ONEOFF', price: 1 }, plain)).toBe(false)
})

const form: RequestForm = {
  revision: 3,
  offers: [
    { model: 'MONTH', price: 10_000_000, currency: 'CNY' },
    { model: 'PER_CALL', price: 2_800, unit: 'CALL', currency: 'CNY' },
  ],
  gates: gatesOf(content({ terms: { purposes: [{ zh: '定价' }] } })),
  periodMonths: 12,
  fields: [FormField.parse({ id: 'f1', kind: 'line', label: { zh: '部门' }, isRequired: true })],
  trial: { days: 7, calls: 100 },
  currency: 'CNY',
  contact: { name: '王五', email: 'w@example.org' },
}
const typed = { offer: '0', months: '24', purposeChoice: '0', 'answer.f1': '风控部' }

test('a form that is complete gives what was asked for', () => {
  expect(readRequestChoice(typed, form)).toMatchObject({
    problems: [],
    content: {
      choice: 'listed',
      months: 24,
      quantity: null,
      purpose: '定价',
      isListedPurpose: true,
      answers: { f1: '风控部' },
    },
  })
  expect(readRequestChoice({ ...typed, offer: 'trial', months: '' }, form).content).toMatchObject({
    days: 7,
    months: null,
    offer: { model: 'FREE', quota: 100 },
  })
})

test.each<[Record<string, string>, string[]]>([
  [{ offer: '7' }, ['offer offerMissing']],
  [{ offer: '1', months: '12' }, ['quantity quantityWrong']],
  [{ offer: '1', quantity: '10', months: '13' }, ['months monthsLong']],
  [{ months: '' }, ['months monthsWrong']],
  [{ purposeChoice: 'own', purpose: ' ' }, ['purpose purposeMissing']],
  [{ 'answer.f1': '' }, ['answer.f1 required']],
  [{ offer: 'wish', wish: '' }, ['wish wishMissing']],
])('a form that lacks something says where: %j', (given, expected) => {
  const { content: read, problems } = readRequestChoice({ ...typed, ...given }, form)
  expect(read).toBeUndefined()
  expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected)
})

test('answers of each kind', () => {
  const fields = (['line', 'choice', 'tick', 'number', 'text'] as const).map((kind) =>
    FormField.parse({ id: kind, kind, label: { zh: kind }, options: kind === 'choice' ? ['甲', '乙'] : [] }),
  )
  const values: Record<string, string> = {
    'answer.line': ' 一行 ',
    'answer.choice': '丙',
    'answer.tick': 'yes',
    'answer.number': '12,000',
    'answer.text': '',
  }
  expect(readAnswers(fields, (name) => values[name] ?? '')).toEqual({
    answers: { line: '一行', tick: 'yes', number: '12000' },
    problems: [{ field: 'answer.choice', reason: 'invalid' }],
  })
})

test('a provider’s fields and trial are read, and what is wrong is named', () => {
  const values = {
    'field.0.label': '行业',
    'field.0.kind': 'choice',
    'field.0.options': '金融，物流、金融',
    'field.0.required': 'yes',
    'field.1.label': '规模',
    'field.1.kind': 'choice',
    'field.1.options': '大',
    'field.3.options': '没有名称',
    trialDays: '400',
  }
  const { fields, problems } = readFormFields(values)
  expect(fields[0]).toEqual({
    id: 'f1',
    kind: 'choice',
    label: { zh: '行业' },
    options: ['金融', '物流'],
    isRequired: true,
  })
  expect(problems.map(({ field }) => field)).toEqual(['field.1.options', 'field.3.label'])
  expect(readTrial(values).problems).toEqual([{ field: 'trialDays', reason: 'daysWrong' }])
  expect(readTrial({ trialDays: '' })).toEqual({ trial: null, problems: [] })
})

test('terms take the price of the offer, the narrower term, and nothing for the public interest', () => {
  const listed = content({
    freeForPublicInterest: true,
    priceCeiling: 5_000_000,
    terms: { periodMonths: 24, purposes: [{ zh: '定价' }], modelTraining: false },
    deliveryDays: 2,
  })
  const profile = { slug: 'a', name: { zh: '甲' }, kind: 'SERVICE' as const, capabilities: [], thirdPartyKinds: [] }
  const settled = { ...deal, quantity: null, months: null, isTrial: false, isUnconditional: false }
  const make = (
    other: Partial<typeof settled> & { conditions?: { months: number }; use?: { modelTraining: boolean } },
  ) =>
    termsFor({
      listing: { code: 'FJ1', revision: 3, content: listed, contentHash: 'h' },
      provider: profile,
      buyer: { ...profile, slug: 'b' },
      settled: { ...settled, ...other },
      limits: { deliverDays: 5, inspectDays: 3, feeBasisPoints: 200 },
    })
  expect(make({})).toMatchObject({
    months: 24,
    price: { cents: 200, feeBasisPoints: 200 },
    deliverDays: 2,
    use: { exclusivity: 'NONEXCL', modelTraining: false },
  })
  expect(make({ conditions: { months: 6 }, use: { modelTraining: true } })).toMatchObject({
    months: 6,
    use: { modelTraining: true },
  })
  expect(make({ isPublicInterest: true })?.price.cents).toBe(0)
  expect(make({ offer: { model: 'NEGOTIATED', currency: 'CNY' } })).toBeUndefined()
})
