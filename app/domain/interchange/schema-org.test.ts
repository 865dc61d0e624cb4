import { expect, test } from 'vitest'
import { ListingContent, type ListingDraft } from '../listing/listing-content.ts'
import { projectListing } from '../listing/listing-projection.ts'
import { OrganisationProfile } from '../organisation/organisation.ts'
import { scriptJson, structuredListing } from './schema-org.ts'

const provider = OrganisationProfile.parse({
  slug: 'p',
  name: { zh: '示例电力' },
  kind: 'RESOURCE',
  capabilities: ['PROVIDER'],
})
const links = {
  page: 'https://x.example/listings/C',
  catalogue: 'https://x.example/catalogue',
  provider: 'https://x.example/organisations/p',
  sample: 'https://x.example/listings/C/sample',
  site: 'https://x.example/',
}

function structured(change: Partial<ListingDraft> = {}) {
  const content = ListingContent.parse({
    kind: 'DATASET',
    title: { zh: '月度用电负荷', en: 'Monthly load' },
    summary: { zh: '看负荷。' },
    keywords: { zh: ['负荷'], en: ['load'] },
    regions: ['350500'],
    timeStart: '2024-01-01',
    lastUpdated: '2026-11-20',
    dictionary: [{ name: 'load_kw', type: 'DECIMAL', unit: 'kW', title: { zh: '负荷' } }],
    offers: [{ model: 'FREE' }],
    terms: { licence: 'CC-BY-4.0' },
    ...change,
  })
  const { card } = projectListing({ code: 'C', content, provider, hasSample: true, isDemo: false })
  return structuredListing(
    {
      code: 'C',
      content,
      card,
      state: 'listed',
      firstListedAt: Date.parse('2026-01-02'),
      updatedAt: 0,
      harvest: null,
      sample: { format: 'CSV', sha256: 'a'.repeat(64), bytes: 5, rowCount: 1 },
    },
    provider,
    links,
    { language: 'zh', siteName: '数集' },
  )
}

test('a dataset with everything search engines read', () => {
  expect(structured()).toMatchObject({
    '@type': 'Dataset',
    name: '月度用电负荷',
    alternateName: ['Monthly load'],
    identifier: 'C',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    keywords: ['负荷', 'load'],
    temporalCoverage: '2024-01-01/..',
    spatialCoverage: [{ '@type': 'Place', name: '泉州市' }],
    variableMeasured: [{ '@type': 'PropertyValue', name: 'load_kw', alternateName: '负荷', unitText: 'kW' }],
    distribution: [{ contentUrl: links.sample, encodingFormat: 'text/csv' }],
    isAccessibleForFree: true,
    datePublished: '2026-01-02',
    dateModified: '2026-11-20',
    includedInDataCatalog: { '@type': 'DataCatalog', url: links.catalogue },
  })
})

test.each([
  ['short', { zh: '短' }],
  ['none', undefined],
  ['long', { zh: '长'.repeat(9_000) }],
])('the description has 50 to 5,000 characters: %s', (_why, description) => {
  const text = String(structured({ description }).description)
  expect([...text].length).toBeLessThanOrEqual(5_000)
  expect([...text].length).toBeGreaterThanOrEqual(50)
})

test('important data says nothing but what is public', () => {
  const text = JSON.stringify(structured({ grade: 'IMPORTANT' }))
  for (const hidden of ['load_kw', '泉州', 'spdx', links.sample, '2024-01-01', 'isAccessibleForFree'])
    expect(text).not.toContain(hidden)
})

test('nothing in it can end the script element', () => {
  const text = scriptJson({ a: '</script><!-- & \u2028' })
  expect(text).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(text)).toEqual({ a: '</script><!-- & \u2028' })
})
