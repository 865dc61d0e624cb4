import { expect, test } from 'vitest'
import { grades } from '../codes/grading.ts'
import { deliveryModes } from '../codes/trade.ts'
import { maySeeSample } from '../listing/sample-access.ts'
import { type ConsequenceFlags, consequencesOf, flagsOf } from './consequences.ts'

const none: ConsequenceFlags = { personal: false, sensitive: false, authorised: false }
const modes = (of: ReturnType<typeof consequencesOf>) => of.delivery.map(({ mode }) => mode)

test('core data are refused, shown to nobody and delivered by nothing', () => {
  expect(consequencesOf('CORE', none)).toMatchObject({
    registration: { isRefused: true },
    visibility: 'none',
    sample: 'none',
    delivery: [],
    deal: { isRefused: true },
  })
})

test('important data need an assessment, show a summary, and stay contained under two approvals', () => {
  const found = consequencesOf('IMPORTANT', none)
  expect(found).toMatchObject({
    registration: { isRefused: false, needs: ['RISK_ASSESSMENT'] },
    visibility: 'summary',
    sample: 'none',
    deal: { gates: ['RECIPIENT_CHECK'], approvals: 2 },
  })
  expect(modes(found).sort()).toEqual(['OFFLINE', 'PPC', 'SANDBOX', 'TEE'])
})

test('general levels loosen from 4 to 1', () => {
  const [g4, g3, g2, g1] = (['G4', 'G3', 'G2', 'G1'] as const).map((grade) => consequencesOf(grade, none))
  expect([g4, g3, g2, g1].map((of) => of?.visibility)).toEqual(['full', 'full', 'full', 'full'])
  expect([g4, g3, g2, g1].map((of) => of?.sample)).toEqual(['masked', 'masked', 'any', 'any'])
  expect([g4, g3, g2, g1].map((of) => of?.deal.approvals)).toEqual([1, 1, 1, 0])
  expect(g4?.delivery.find(({ mode }) => mode === 'FILE')?.condition).toBe('CONSENT_EVIDENCE')
  expect(g3?.delivery.find(({ mode }) => mode === 'FILE')?.condition).toBe('ENCRYPTED')
  expect(modes(g4!)).not.toContain('API')
  expect(modes(g3!)).toContain('API')
  for (const open of [g2, g1]) expect(modes(open!)).toEqual(deliveryModes.map(({ code }) => code))
})

test('what is in the data tightens what the grade allows', () => {
  const personal = consequencesOf('G2', { ...none, personal: true })
  expect(personal).toMatchObject({
    sample: 'masked',
    registration: { needs: ['CONSENT_BASIS', 'IMPACT_ASSESSMENT'] },
    deal: { gates: ['PURPOSE_MATCHES_CONSENT'] },
  })
  const sensitive = consequencesOf('G3', { ...none, personal: true, sensitive: true })
  expect(sensitive).toMatchObject({ sample: 'none', deal: { approvals: 2 } })
  expect(sensitive.registration.needs).toEqual(['CONSENT_BASIS', 'IMPACT_ASSESSMENT', 'SEPARATE_CONSENT'])
  expect(modes(sensitive)).toEqual(['QUERY', 'SANDBOX', 'PPC', 'TEE'])
  const authorised = consequencesOf('G2', { ...none, authorised: true })
  expect(authorised.deal.gates).toEqual(['PRICE_CEILING', 'SCENARIO_NUMBER'])
  for (const mode of ['FILE', 'DBSHARE', 'STREAM', 'OFFLINE']) expect(modes(authorised)).not.toContain(mode)
})

test('no flag ever loosens what a grade alone allows', () => {
  const flags = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
    personal: (bits & 1) > 0,
    sensitive: (bits & 2) > 0,
    authorised: (bits & 4) > 0,
  }))
  const order = ['any', 'masked', 'none']
  for (const grade of [...grades.map(({ code }) => code), undefined])
    for (const flag of flags) {
      const [alone, both] = [consequencesOf(grade, none), consequencesOf(grade, flag)]
      expect(modes(alone)).toEqual(expect.arrayContaining(modes(both)))
      expect(order.indexOf(both.sample)).toBeGreaterThanOrEqual(order.indexOf(alone.sample))
      expect(both.deal.approvals).toBeGreaterThanOrEqual(alone.deal.approvals)
      expect(both.registration.needs).toEqual(expect.arrayContaining(alone.registration.needs))
    }
})

test('flags come from what is declared; anonymised data carry none', () => {
  const personal = { contains: true, types: [], anonymised: false, sensitive: false, minors: false }
  expect(flagsOf({ dictionary: [] })).toEqual(none)
  expect(flagsOf({ personal, dictionary: [] })).toEqual({ ...none, personal: true })
  expect(flagsOf({ personal: { ...personal, minors: true }, dictionary: [] }).sensitive).toBe(true)
  expect(flagsOf({ personal: { ...personal, sensitive: true, anonymised: true }, dictionary: [] })).toEqual(none)
  const field = {
    name: 'a',
    type: 'STRING',
    nullable: true,
    isKey: false,
    personal: 'SENSITIVE',
    masked: true,
  } as const
  expect(flagsOf({ personal, dictionary: [field] }).sensitive).toBe(true)
})

test('a sample of sensitive personal information is never shown, masked or not', () => {
  const personal = { contains: true, types: [], anonymised: false, sensitive: true, minors: false }
  const field = {
    name: 'a',
    type: 'STRING',
    nullable: true,
    isKey: false,
    personal: 'SENSITIVE',
    masked: true,
  } as const
  expect(maySeeSample({ grade: 'G4', personal, dictionary: [field] })).toBe(false)
  expect(maySeeSample({ grade: 'G4', personal: { ...personal, anonymised: true }, dictionary: [field] })).toBe(true)
  const plain = { ...field, personal: 'PERSONAL' } as const
  expect(maySeeSample({ grade: 'G4', personal: { ...personal, sensitive: false }, dictionary: [plain] })).toBe(true)
})
