import { expect, test } from 'vitest'
import { checkDay, wholeContent, wholeContext } from '#test/factories/whole-listing.ts'
import { ruleCases } from '#test/pre-check/rule-cases.ts'
import { checkSample, kindOfRule, sampleRules } from '../sample/check-sample.ts'
import { allRules } from './all-rules.ts'
import type { CheckContext } from './check-context.ts'
import { Finding } from './finding.ts'
import { explainRule, mostPlaces, namedFindings, preCheck } from './pre-check.ts'
import { ruleTitles } from './rule-titles.ts'
import { rulesVersion } from './rules-version.ts'

const ofSamples = (name: string) => /^sample-S\d\d/.test(name)

test('of a whole listing nothing is to be said', () => {
  const content = wholeContent()
  expect(preCheck(content, wholeContext(content))).toEqual([])
})

test('every rule has a case, and only rules have', () => {
  const names = allRules.map(({ name }) => name).filter((name) => !ofSamples(name))
  expect(Object.keys(ruleCases).sort()).toEqual(names.sort())
})

test.each(Object.entries(ruleCases))(
  '%s speaks of a listing made for it, in words that are whole',
  (name, { content: changed, context, place }) => {
    const content = wholeContent(changed)
    const found = namedFindings(content, wholeContext(content, context)).filter((finding) => finding.name === name)
    expect(found.map((finding) => finding.place)).toContain(place)
    for (const { name: _, ...finding } of found) {
      expect(Finding.safeParse(finding).success).toBe(true)
      expect(`${finding.text.zh} ${finding.text.en} ${finding.remedy.zh}`).not.toMatch(/[{}]|undefined/)
    }
  },
)

test('what the check of a sample found is said by its own rules', () => {
  const content = wholeContent()
  for (const { id } of sampleRules)
    for (const severity of ['error', 'warning'] as const) {
      const report = {
        ...checkSample([], [], 0),
        findings: [{ rule: id, severity, column: 'load_kw', row: 1, count: 2, message: { zh: '有误', en: 'wrong' } }],
      }
      const found = namedFindings(content, wholeContext(content, { sampleReport: report })).filter(
        ({ rule }) => rule === id,
      )
      expect(found).toHaveLength(1)
      if (kindOfRule(id)) expect(found[0]?.severity).toBe(severity === 'error' ? 'block' : 'warn')
      expect(found[0]?.text.zh).toBe('样例字段“load_kw”：有误（2 处）。')
    }
})

test('what blocks stands first, then the form decides', () => {
  const content = wholeContent({
    scenarios: [],
    offers: [{ model: 'NEGOTIATED' }],
    keywords: { zh: ['一'] },
    description: { zh: '短' },
  })
  const found = preCheck(content, wholeContext(content))
  expect(found.map(({ severity, place }) => `${severity} ${place}`)).toEqual([
    'block scenarios',
    'block offers.0.rangeMin',
    'warn description',
    'warn keywords',
  ])
})

test('a rule names so many places and says how many more there are', () => {
  const content = wholeContent({
    dictionary: Array.from({ length: 57 }, (_, index) => ({ name: `c${index}`, type: 'STRING' })),
  })
  const found = namedFindings(content, wholeContext(content, { sample: undefined })).filter(
    ({ name }) => name === 'field-unexplained',
  )
  expect(found).toHaveLength(mostPlaces)
  expect(found.at(-1)?.text.zh).toContain('另有 37 处')
  expect(found[0]?.text.zh).not.toContain('另有')
})

test('what is missing is not said where another rule says more of the same place', () => {
  const content = wholeContent({ scenarios: [] })
  expect(preCheck(content, wholeContext(content)).map(({ rule }) => rule)).toEqual(['R11'])
})

test('every rule that can be cited is explained in both languages, and every finding cites one', () => {
  const ids = ruleTitles.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(allRules.filter(({ id }) => !ids.includes(id))).toEqual([])
  expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length)
  for (let number = 1; number <= 25; number++) {
    const explained = explainRule(`R${String(number).padStart(2, '0')}`)
    const said = [explained?.zh, explained?.en, explained?.basis.zh, explained?.basis.en]
    expect(said).toEqual(Array(4).fill(expect.stringMatching(/\S/)))
  }
  expect(explainRule('R04')?.looksFor.map(({ name }) => name)).toContain('pia-missing')
  expect(explainRule('R22')?.looksFor).toEqual([])
  expect(explainRule('P26')?.looksFor[0]?.text.zh).toBe('没有填写{field}。')
  expect(explainRule('Z99')).toBeUndefined()
  expect(rulesVersion).toMatch(/^[0-9a-f]{16}$/)
})

test('masked personal fields that are declared, with consent and assessment, pass', () => {
  const content = wholeContent({
    dictionary: [
      ...wholeContent().dictionary,
      {
        name: 'phone',
        title: { zh: '手机号' },
        type: 'STRING',
        personal: 'PERSONAL',
        masked: true,
        nullable: true,
        isKey: false,
      },
    ],
    personal: { contains: true, types: [{ zh: '手机号码' }], persons: 500, basis: 'CONSENT' },
    subjects: ['ORGANISATION', 'PERSONAL'],
    processing: 'MASKED',
  })
  const sample = wholeContext(content).sample?.map((row) => ({ ...row, phone: '138****1234' }))
  const base = wholeContext(content, { sample })
  const context = { ...base, evidence: [...base.evidence, { slot: 'PIA', number: 'PIA-1', issued: checkDay }] }
  expect(preCheck(content, context)).toEqual([])
})

test('what people read of a field decides, not a short form; days and counts of something are nobody', () => {
  const fields = [
    { name: 'cell_id', title: { zh: '网格编号', en: 'Grid cell' } },
    { name: 'plate_no', title: { zh: '门牌号' } },
    { name: 'fssj', title: { zh: '发生日期' } },
    { name: 'person.email' },
    { name: 'email_body' },
    { name: 'fr' },
    { name: 'lxrs', title: { zh: '联系人数' } },
    { name: 'sjh', title: { zh: '客户手机号' } },
  ]
  const content = wholeContent({
    processing: 'RAW',
    dictionary: fields.map((field) => ({ type: 'STRING' as const, description: { zh: '见说明' }, ...field })),
  })
  const found = namedFindings(content, wholeContext(content, { sample: undefined }))
  const places = found.filter(({ name }) => name === 'name-says-personal').map(({ place }) => place)
  expect(places).toEqual(['dictionary.3.personal', 'dictionary.7.personal'])
})

test('licences overlap only where territory, purpose and time all meet', () => {
  const of = (licence: object, terms: object = {}) => {
    const whole = wholeContent()
    const content = { ...whole, terms: { ...whole.terms!, territory: ['350500'], ...terms } }
    const active = {
      exclusivity: 'EXCLUSIVE' as const,
      territory: ['350000'],
      from: '2026-01-01',
      purposes: [{ zh: '学术研究' }],
      ...licence,
    }
    return namedFindings(content, wholeContext(content, { activeLicences: [active] })).some(
      ({ rule }) => rule === 'R20',
    )
  }
  expect(of({})).toBe(true)
  expect(of({ territory: ['X-CN'] })).toBe(true)
  expect(of({ territory: [] })).toBe(true)
  expect(of({ territory: ['330000'] })).toBe(false)
  expect(of({ territory: ['350200'] })).toBe(false)
  expect(of({ territory: ['X-ASEAN'] })).toBe(false)
  expect(of({ purposes: [{ zh: '广告投放' }] })).toBe(false)
  expect(of({ to: '2026-11-28' })).toBe(false)
  expect(of({ to: '2026-11-29' })).toBe(true)
  expect(of({ exclusivity: 'NONEXCL' })).toBe(false)
  expect(of({ exclusivity: 'NONEXCL' }, { exclusivity: 'EXCLUSIVE' })).toBe(true)
})

test('crossing the border is weighed by number and sensitivity, at the very thresholds', () => {
  const of = (personal: object, crossBorder: 'EXEMPT' | 'CONTRACT' | 'ASSESSMENT') => {
    const content = wholeContent({ crossBorder, personal: { contains: true, basis: 'CONSENT', ...personal } })
    return namedFindings(content, wholeContext(content)).some(({ name }) => name === 'mechanism-too-light')
  }
  expect([of({ persons: 99_999 }, 'EXEMPT'), of({ persons: 100_000 }, 'EXEMPT')]).toEqual([false, true])
  expect([of({ persons: 999_999 }, 'CONTRACT'), of({ persons: 1_000_000 }, 'CONTRACT')]).toEqual([false, true])
  expect([of({ persons: 1, sensitive: true }, 'EXEMPT'), of({ persons: 9_999, sensitive: true }, 'CONTRACT')]).toEqual([
    true,
    false,
  ])
  expect([
    of({ persons: 10_000, sensitive: true }, 'CONTRACT'),
    of({ persons: 10_000, sensitive: true }, 'ASSESSMENT'),
  ]).toEqual([true, false])
  expect(of({ persons: 5_000_000, sensitive: true, anonymised: true }, 'EXEMPT')).toBe(false)
})

test('an interface needs a test that is not older than the exchange says; where tests are not kept nothing is said', () => {
  const of = (connection: CheckContext['connection']) => {
    const content = wholeContent({ kind: 'API' })
    return namedFindings(content, wholeContext(content, { connection }))
      .filter(({ rule }) => rule === 'R12')
      .map(({ name }) => name)
  }
  expect(of(undefined)).toEqual([])
  expect(of(null)).toEqual(['connection-untested'])
  expect(of({ testedOn: '2026-10-29', isPassed: true })).toEqual(['connection-untested'])
  expect(of({ testedOn: '2026-10-30', isPassed: true })).toEqual([])
  expect(of({ testedOn: '2026-11-28', isPassed: false, status: 503 })).toEqual(['connection-failed'])
})
