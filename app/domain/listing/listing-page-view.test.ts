import { expect, test } from 'vitest'
import type { ListingPage } from '../../../db/queries/listings.server.ts'
import { OrganisationProfile } from '../organisation/organisation.ts'
import { checkSample } from '../sample/check-sample.ts'
import { describeColumns } from '../sample/sample-statistics.ts'
import { ListingContent, type ListingDraft } from './listing-content.ts'
import { type ListingPageSource, viewListingPage } from './listing-page-view.ts'
import { projectListing } from './listing-projection.ts'
import { maySeeSample } from './sample-access.ts'

const provider = OrganisationProfile.parse({
  slug: 'example-power',
  name: { zh: '示例电力有限公司', en: 'Example Power Co., Ltd.' },
  kind: 'RESOURCE',
  capabilities: ['PROVIDER'],
})
const draft: ListingDraft = {
  kind: 'API',
  title: { zh: '用电负荷', en: 'Power load' },
  summary: { zh: '看负荷', en: 'See the load' },
  description: { zh: '# 说明\n<b>secret-description</b>' },
  keywords: { zh: ['secret-keyword'] },
  regions: ['350500'],
  fields: ['ENERGY'],
  scenarios: [{ zh: 'secret-scenario' }],
  dictionary: [{ name: 'secret_field', type: 'STRING', personal: 'PERSONAL' }],
  apiInputs: [{ name: 'secret_input', type: 'STRING', required: true }],
  api: { method: 'GET', path: '/secret-path' },
  offers: [{ model: 'PER_CALL', price: 500_000, unit: 'CALL', note: { zh: 'secret-note' } }],
  files: [{ name: 'secret-file.csv', format: 'CSV' }],
  terms: { purposes: [{ zh: 'secret-purpose' }], buyerRequirements: { zh: 'secret-requirement' } },
  sourceDetail: { zh: 'secret-source' },
  lastUpdated: '2026-11-20',
  frequency: 'MONTH',
  grade: 'G2',
  gradeImpacts: [
    { object: 'ORGANISATION', degree: 'GENERAL', reason: { zh: '影响经营' } },
    { object: 'INDIVIDUAL', degree: 'NONE', reason: { zh: '不含个人' } },
  ],
}

function source(change: Partial<ListingDraft> = {}, page: Partial<ListingPage> = {}): ListingPageSource {
  const content = ListingContent.parse({ ...draft, ...change })
  const rows = [{ secret_field: 'secret-row' }]
  const { card } = projectListing({ code: 'FJ202611A000001X', content, provider, hasSample: true, isDemo: false })
  return {
    listing: {
      id: '1',
      code: 'FJ202611A000001X',
      state: 'listed',
      content,
      card,
      contentHash: 'f'.repeat(64),
      isDemo: false,
      providerSlug: provider.slug,
      firstListedAt: Date.parse('2026-01-01'),
      listedAt: null,
      delistedAt: null,
      delistReason: null,
      updatedAt: 0,
      harvest: null,
      sample: { format: 'CSV', sha256: 'a'.repeat(64), bytes: 10, rowCount: 1 },
      ...page,
    },
    provider,
    revisions: [
      { number: 1, version: '1.0.0', change: { zh: 'secret-change' }, contentHash: 'f'.repeat(64), createdAt: 0 },
    ],
    events: [],
    sample: {
      columns: describeColumns(rows, content.dictionary),
      preview: rows,
      report: checkSample(rows, content.dictionary, 0),
    },
  }
}
const view = (from: ListingPageSource, language: 'zh' | 'en' = 'zh') =>
  viewListingPage(from, { language, now: Date.parse('2026-11-24'), origin: 'https://x.example', siteName: '数集' })

test.each(['IMPORTANT', 'CORE'] as const)('of %s data only title, summary, grade and provider are shown', (grade) => {
  const harvest = {
    source: 's',
    title: { zh: '来源' },
    sourceUrl: null,
    licence: null,
    url: null,
    original: { frequency: 'secret-original' },
    harvestedAt: 0,
  }
  const shown = view(source({ grade }, { harvest }))
  expect(shown.isRestricted).toBe(true)
  expect(shown.body).toBeUndefined()
  expect(shown.card).toMatchObject({ title: { text: '用电负荷' }, summary: { text: '看负荷' }, grade: { code: grade } })
  const text = JSON.stringify(shown)
  expect(text).not.toContain('secret')
  for (const hidden of ['泉州', '能源', '0.50', '每月', '2026-11-20']) expect(text).not.toContain(hidden)
})

test('of general data everything is shown, in the language asked for', () => {
  const shown = view(source())
  expect(shown.body?.description?.html).toBe('<h3>说明</h3>\n<p>&lt;b&gt;secret-description&lt;/b&gt;</p>')
  expect(shown.body?.sample?.rows).toEqual([['secret-row']])
  expect(shown.body?.price.counted).toEqual([{ unit: 'CALL', label: '次' }])
  expect(view(source(), 'en').card.title.text).toBe('Power load')
  expect(view(source(), 'en').cite.url).toBe('https://x.example/en/listings/FJ202611A000001X')
})

test('the deciding cell of the table is marked, and only that', () => {
  const grade = view(source()).grade!
  const deciding = grade.table!.rows.flatMap((row) => row.cells.filter((cell) => cell.isDeciding))
  expect(deciding).toEqual([{ label: '一般数据 2 级', isHit: true, isDeciding: true }])
  expect(grade.differs).toBeUndefined()
  expect(view(source({ grade: 'G3' })).grade!.differs).toEqual({ byTable: '一般数据 2 级' })
})

test('rows with personal information are withheld until they are anonymised or masked', () => {
  const contains = { contains: true, anonymised: false }
  const shown = view(source({ personal: contains }))
  expect(shown.body?.isSampleWithheld).toBe(true)
  expect(JSON.stringify(shown)).not.toContain('secret-row')
  expect(maySeeSample(ListingContent.parse({ ...draft, personal: { ...contains, anonymised: true } }))).toBe(true)
  const dictionary = [{ name: 'a', type: 'STRING' as const, personal: 'PERSONAL' as const, masked: true }]
  expect(maySeeSample(ListingContent.parse({ ...draft, personal: contains, dictionary }))).toBe(true)
})

test('what was taken off the catalogue says so, with day and reason', () => {
  expect(
    view(source({}, { state: 'delisted', delistedAt: Date.parse('2026-11-01'), delistReason: '到期' })).notice,
  ).toEqual({ state: 'delisted', day: '2026-11-01', reason: '到期' })
  expect(view(source()).notice).toBeUndefined()
})

test('events of the review before the listing stay inside', () => {
  const event = {
    at: 0,
    actor: 'p',
    subjectKind: 'listing',
    subjectId: '1',
    reason: null,
    ruleId: null,
    previousHash: '',
  }
  const events = [
    { ...event, seq: 2, action: 'listing.listed', detail: '{"revision":1}', hash: 'a'.repeat(64) },
    { ...event, seq: 1, action: 'listing.returned', detail: '{}', hash: 'b'.repeat(64) },
  ]
  const shown = view({ ...source(), events }).body!.events
  expect(shown).toEqual([{ action: 'listed', day: '1970-01-01', seq: 2, hash: 'a'.repeat(10), revision: 1 }])
})
