import type { FacetName } from '#app/domain/catalogue/catalogue-state.ts'
import { provinceOf } from '#app/domain/codes/region.ts'
import type { ListingOverrides } from '../factories/listings.ts'

const subjects = [
  '用电负荷',
  '企业征信',
  '渔船轨迹',
  '台风路径',
  '茶叶价格',
  '石油化工',
  '港口吞吐',
  '空气污染',
  '公积金缴存',
  '学前教育',
  '不动产登记',
  '车辆违章',
  '医保结算',
  '林火监测',
  '古厝保护',
]
const forms = [
  '统计报表',
  '查询核验',
  '风险画像',
  '分布图层',
  '趋势预测',
  '异常预警',
  '评分模型',
  '月度快报',
  '历史档案',
  '明细清单',
]
const places = ['泉州', '福州', '厦门', '杭州']
const regions = ['350500', '350100', '350200', '330100']

/** A small linear congruential generator: the same catalogue and the same queries in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** Three hundred listings whose every filter value is known. */
export function sampleCatalogue(count = 300): ListingOverrides[] {
  const random = randomFrom(11)
  const some = <T>(values: readonly T[], most: number) => values.filter(() => random() < most / values.length)
  const one = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T
  return Array.from({ length: count }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? ''
    const form = forms[Math.floor(index / subjects.length) % forms.length] ?? ''
    const place = places[index % places.length] ?? ''
    const hasPrice = random() < 0.6
    return {
      title: `${place}${subject}${form}${index}`,
      summary: `关于${subject}`,
      kind: one(['DATASET', 'API', 'REPORT'] as const),
      fields: some(['ENERGY', 'FINANCE', 'MARINE', 'CITY'] as const, 2),
      industries: some(['A', 'C', 'D', 'J'] as const, 1),
      zones: some(['PETROCHEMICAL', 'TOURISM'] as const, 0.5),
      regions: some(regions, 1),
      deliveryModes: some(['FILE', 'API', 'SANDBOX'] as const, 1),
      formats: some(['CSV', 'JSON', 'XLSX'] as const, 2),
      languages: some(['zh', 'en'], 1),
      ...(random() < 0.7 && { grade: one(['G1', 'G2', 'G3'] as const) }),
      ...(random() < 0.7 && { frequency: one(['DAY', 'MONTH', 'YEAR'] as const) }),
      ...(random() < 0.5 && { lastUpdated: `2025-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-15` }),
      offers: [
        hasPrice
          ? { model: 'PER_CALL', price: Math.floor(random() * 50) * 100_000, unit: 'CALL' }
          : { model: 'NEGOTIATED' },
      ],
      provider: `provider-${index % 7}`,
      providerName: `第${'一二三四五六七'[index % 7]}数据公司`,
      ...(index % 3 === 0 && { source: index % 2 === 0 ? 'harvest_a' : 'harvest_b' }),
      hasSample: index % 4 === 0,
      listedAt: Date.UTC(2025, 0, 1) + index * 3_600_000,
    } satisfies ListingOverrides
  })
}

/** The values of a listing in each facet, by the words of the catalogue. */
export function valuesOf(listing: ListingOverrides, name: FacetName): string[] {
  const all: Record<FacetName, (string | undefined)[]> = {
    kind: [listing.kind ?? 'DATASET'],
    field: listing.fields ?? [],
    industry: listing.industries ?? [],
    region: (listing.regions ?? []).flatMap((code) => [code, provinceOf(code)]),
    zone: listing.zones ?? [],
    grade: [listing.grade],
    priceModel: (listing.offers ?? []).map((offer) => offer.model),
    delivery: listing.deliveryModes ?? [],
    frequency: [listing.frequency],
    format: listing.formats ?? [],
    language: listing.languages ?? [],
    provider: [listing.provider],
    source: [listing.source ?? 'own'],
  }
  return [...new Set(all[name].filter((value) => value !== undefined))]
}

/** Lowest fixed price in yuan, or undefined. */
export function priceOf(listing: ListingOverrides): number | undefined {
  const price = listing.offers?.[0]?.price
  return price === undefined ? undefined : price / 1_000_000
}
