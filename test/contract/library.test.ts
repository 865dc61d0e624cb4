import { expect, test } from 'vitest'
import { clauseLibrary, placeholdersIn } from '#app/domain/contract/clause-library.ts'
import { ContractContent, contractHash, writeContract } from '#app/domain/contract/contract-content.ts'
import { effectiveUse } from '#app/domain/contract/effective-use.ts'
import { idsIn } from '#app/domain/contract/odrl.ts'
import { usageRules } from '#app/domain/contract/usage-rules.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { everyTerms } from './every-terms.ts'
import { termsOf, termsWith } from './terms.ts'

const exchange = { zh: '数集', en: 'Shuji' }
const now = Date.UTC(2026, 10, 23, 2)
const write = (terms: OrderTerms) => writeContract({ number: 'HY202611-0000018', order: 'DD1', exchange, terms, now })

/** Questions that every contract has to answer. */
const always = ['rights', 'exclusivity', 'purposes', 'territory', 'deliveryTime', 'deliveryForm', 'updates', 'price']
const alsoAlways = ['security', 'abroad', 'results', 'term', 'afterTerm']

test('whatever the terms, no clause is empty, every question has one answer, and each rule has its sentence', () => {
  const seen = new Set<string>()
  const settledBy = new Map(clauseLibrary.map(({ id, settles }) => [id, settles]))
  for (const terms of everyTerms()) {
    const contract = write(terms)
    const clauses = contract.chapters.flatMap((chapter) => chapter.clauses)
    const settled = clauses.flatMap(({ id }) => settledBy.get(id as never) ?? [])
    expect(settled.length, JSON.stringify(settled)).toBe(new Set(settled).size)
    for (const question of [...always, ...alsoAlways]) expect(settled).toContain(question)
    for (const { id } of clauses) seen.add(id)

    // What the card says, the policy says, and the other way round.
    const ids = contract.sentences.map(({ id }) => id)
    expect(idsIn(contract.policy).sort()).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
  }
  // No clause stands in the library for nothing.
  expect(clauseLibrary.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([])
})

test('a clause has the same places to fill in both languages, and an id that is its own', () => {
  for (const clause of clauseLibrary)
    expect(new Set(placeholdersIn(clause.zh)), clause.id).toEqual(new Set(placeholdersIn(clause.en)))
  expect(new Set(clauseLibrary.map(({ id }) => id)).size).toBe(clauseLibrary.length)
})

test('clauses and rules say the same of what may be done', () => {
  const opposites: [string, string, string][] = [
    ['derivative', 'use.derivative-yes', 'use.derivative-no'],
    ['modelTraining', 'use.training-yes', 'use.training-no'],
    ['redistribution', 'use.redistribution-yes', 'use.redistribution-no'],
    ['sublicense', 'use.sublicense-yes', 'use.sublicense-no'],
  ]
  const after = { DELETE: 'delete', RETURN: 'returnData', ACCESS_ENDS: 'use', KEEP: 'use' }
  for (const terms of everyTerms(300)) {
    const rules = new Map(usageRules(terms).map((rule) => [rule.id, rule]))
    const ids = write(terms).chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id))
    for (const [rule, yes, no] of opposites) {
      expect(ids.includes(yes)).toBe(rules.get(rule)?.kind === 'permission')
      expect(ids.includes(no)).toBe(rules.get(rule)?.kind === 'prohibition')
    }
    const { afterTerm, abroad, territory } = effectiveUse(terms)
    expect(ids).toContain(`term.${afterTerm.toLowerCase().replace('_', '-')}`)
    if (rules.has('end')) expect(rules.get('end')?.action).toBe(after[afterTerm])
    expect(ids).toContain(`abroad.${abroad.toLowerCase()}`)
    expect(rules.get('abroad')?.kind).toBe(
      { FREE: undefined, FORBIDDEN: 'prohibition', CONTRACT: 'permission', ASSESSMENT: 'permission' }[abroad],
    )
    // Whoever must not leave the country is not told that it may be used anywhere.
    if (abroad === 'FORBIDDEN') expect(territory.filter((code) => code.startsWith('X-') && code !== 'X-CN')).toEqual([])
    expect(ids.includes('payment.free')).toBe((rules.get('use')?.duties.length ?? 0) === 0)
  }
})

test('the values of the terms stand in sentence, clause and policy alike', () => {
  const terms = termsOf({
    offer: { model: 'PER_CALL', price: 2_800, unit: 'CALL', currency: 'CNY' },
    quantity: null,
    mode: 'API',
    quota: 1_200_000,
    price: { cents: 0, currency: 'CNY', feeBasisPoints: 250 },
  })
  const contract = write(terms)
  const say = (id: string) => contract.sentences.find((sentence) => sentence.id === id)
  expect(say('use-purpose')).toMatchObject({ zh: '可用于科学研究。', en: 'You may use it for: Research.' })
  expect(say('use-count')?.zh).toBe('期限内最多使用 1,200,000 次。')
  expect(say('pay-unit')?.en).toBe('You pay for what you use: ¥0.0028 per call, settled monthly.')
  expect(say('abroad')?.kind).toBe('must-not')
  // Nobody agreed on sublicences: that is reserved.
  expect(say('sublicense')?.kind).toBe('must-not')
  const policy = JSON.stringify(contract.policy)
  for (const value of [
    '"P12M"',
    '"1200000"',
    '"0.0028"',
    'urn:shuji:region:350000',
    '科学研究',
    'urn:iso:std:iso:4217:CNY',
  ])
    expect(policy).toContain(value)
  const text = contract.chapters.flatMap(({ clauses }) => clauses.map(({ zh }) => zh)).join('\n')
  for (const value of [
    '91350500MA31ABCD1X',
    '未登记',
    '1,200,000 次',
    '¥0.0028',
    '2.5%',
    '第 3 修订版',
    'a'.repeat(64),
  ])
    expect(text).toContain(value)
  expect(text).not.toMatch(/[{}]|undefined|null/)
})

test('prices of every kind become duties of the permission to use', () => {
  const pays = (changes: Partial<OrderTerms>) =>
    write(termsOf(changes))
      .sentences.filter(({ kind }) => kind === 'pay')
      .map(({ zh }) => zh)
  const none = { cents: 0, currency: 'CNY', feeBasisPoints: 200 }
  expect(pays({})).toEqual(['双方签署后支付 ¥1,200.00，由交易所托管，验收后付给供方。'])
  expect(pays({ offer: { model: 'FREE', currency: 'CNY' }, price: none })).toEqual([])
  const month = { model: 'MONTH' as const, price: 3_000_000_000, currency: 'CNY' }
  expect(pays({ offer: month, price: { ...none, cents: 300_000 } })).toEqual([
    '双方签署后支付首期 ¥3,000.00，由交易所托管，验收后付给供方。',
    '期限内每月一期，每期 ¥3,000.00。',
  ])
  const tiers = [
    { from: 0, price: 10_000 },
    { from: 1_000_000, price: 5_000 },
  ]
  const tiered = { model: 'TIERED_CALL' as const, currency: 'CNY', unit: 'CALL' as const, tiers }
  expect(pays({ offer: tiered, quantity: 9_000, price: { ...none, cents: 9_000 } })).toEqual([
    '双方签署后由交易所托管 ¥90.00，作为按量费用的担保；实际费用结算后抵扣或退还。',
    '按实际使用计费：每次 ¥0.01，按月结算。',
    '按实际使用计费：自每月第 1,000,001 次起，每次 ¥0.005，按月结算。',
  ])
  const share = { model: 'REVSHARE' as const, currency: 'CNY', shareBasisPoints: 1_250 }
  expect(pays({ offer: share, price: none })).toEqual(['按使用所得收入的 12.5% 付给供方。'])
})

test('a contract is the same for the same terms, and another for any other', () => {
  const hash = contractHash(write(termsOf()))
  expect(contractHash(ContractContent.parse(JSON.parse(JSON.stringify(write(termsOf())))))).toBe(hash)
  expect(contractHash(write(termsWith({ modelTraining: true })))).not.toBe(hash)
  expect(contractHash(write(termsOf({ price: { cents: 120_001, currency: 'CNY', feeBasisPoints: 200 } })))).not.toBe(
    hash,
  )
})
