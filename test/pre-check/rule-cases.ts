import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { CheckContext } from '#app/domain/pre-check/check-context.ts'
import type { FileProfile } from '#app/domain/profile/file-profile.ts'
import { wholeDraft } from '../factories/whole-listing.ts'

/** What to change in a whole listing so that one rule speaks, and the place it then names. */
export type RuleCase = { content?: Partial<ListingDraft>; context?: Partial<CheckContext>; place: string }

const whole = wholeDraft()
const fields = whole.dictionary ?? []
const terms = whole.terms ?? {}
const impacts = whole.gradeImpacts ?? []
const evidence: CheckContext['evidence'] = [
  { slot: 'COMPLIANCE', number: '1' },
  { slot: 'COMMITMENT', number: '2' },
]
type Personal = NonNullable<ListingDraft['personal']>
const opinion: NonNullable<CheckContext['opinions']>[number] = {
  slot: 'COMPLIANCE',
  assessor: { zh: '某律师事务所', en: 'A law office' },
  isWithdrawn: false,
  isCurrent: true,
  isConditional: false,
  interests: { zh: '', en: '' },
}
const personal: Personal = { contains: true, types: [{ zh: '姓名' }], persons: 500, basis: 'CONSENT' }
const sensitive: Personal = { ...personal, sensitive: true }
const important: Partial<ListingDraft> = {
  grade: 'IMPORTANT',
  gradeImpacts: [{ object: 'ECONOMY', degree: 'SERIOUS', reason: { zh: '全省电力运行' } }],
  deliveryModes: ['SANDBOX'],
}
const publicData: NonNullable<ListingDraft['publicData']> = {
  grantor: { zh: '福建省数据管理局' },
  operator: { zh: '福建大数据公司' },
  mode: 'WHOLE',
  scope: { zh: '气象观测数据' },
  from: '2026-01-01',
  to: '2028-12-31',
  registrationCode: '3500-2026-1',
}
const hq: NonNullable<ListingDraft['hq']> = {
  type: 'GENERAL',
  modalities: ['TEXT'],
  scores: { document: 95, data: 95, model: 95 },
  limitations: { zh: '只含书面语' },
}
const hqReport = { number: 'Q1', body: { zh: '质评中心' }, issued: '2026-10-01' }
const report = (body: string) => ({ qualityReport: { ...hqReport, body: { zh: body } } })
const record = {
  id: '1',
  data_content: [{ media_type: 'text', content: '你好' }],
  original_time: '2026-01-01',
  last_modified_time: '2026-01-02',
  version: '1.0.0',
  license: '商业授权',
  source: '自采',
  source_details: '录音室',
  generated_data_indicator: 0,
}
const records = (changed: object) => ({ sample: [{ ...record, ...changed }] as CheckContext['sample'] })
const field = (changed: object) => ({ dictionary: [{ ...fields[0]!, ...changed }, ...fields.slice(1)] })
const licence: CheckContext['activeLicences'][number] = {
  exclusivity: 'EXCLUSIVE',
  territory: ['350000'],
  from: '2026-01-01',
  to: '2027-12-31',
  purposes: [],
}

function profile(changed: object = {}, column: object = {}): FileProfile {
  const columns = fields.map(({ name, type }) => ({
    name,
    type,
    nullShare: 0,
    distinct: 3,
    isDistinctExact: true,
    shortest: 1,
    longest: 8,
    examples: [],
    isKey: false,
    personal: [],
  }))
  const table = {
    name: 'park-load.csv',
    format: 'CSV' as const,
    hasHeader: true,
    rows: 54_750,
    columns: [{ ...columns[0]!, ...column }, ...columns.slice(1)],
    regions: [],
    duplicates: 0,
    sample: [],
    warnings: [],
    ...changed,
  }
  const file = {
    version: 1 as const,
    name: 'park-load.csv',
    format: 'CSV' as const,
    bytes: 4_200_000,
    sha256: 'a'.repeat(64),
  }
  return {
    ...file,
    tables: [table],
    tablesLeftOut: 0,
    languages: ['zh'],
    regions: [],
    warnings: [],
    ...changed,
  } as FileProfile
}

/** One case for every rule, by the name of the rule; those of samples have their own test. */
export const ruleCases: Readonly<Record<string, RuleCase>> = {
  missing: { content: { rightsClaimed: [] }, place: 'rightsClaimed' },
  'title-vague': { content: { title: { zh: '数据服务接口' } }, place: 'title' },
  'title-long': { content: { title: { zh: '泉州市工业园区日用电负荷'.repeat(6) } }, place: 'title' },
  'title-promotes': { content: { title: { zh: '全国最权威的园区用电负荷' } }, place: 'title' },
  'summary-same': {
    content: { summary: { zh: '泉州电力数据有限公司提供的泉州市工业园区日用电负荷' } },
    place: 'summary',
  },
  'description-short': { content: { description: { zh: '园区用电负荷。' } }, place: 'description' },
  'keywords-count': { content: { keywords: { zh: ['负荷'] } }, place: 'keywords' },
  'keywords-repeat': { content: { keywords: { zh: ['负荷', '园区', '泉州', '负 荷'] } }, place: 'keywords' },
  'scenario-missing': { content: { scenarios: [] }, place: 'scenarios' },
  'title-taken': {
    context: { ownTitles: [{ code: 'FJ1', title: { zh: '泉州市工业园区 日用电负荷' } }] },
    place: 'title',
  },
  'near-duplicate': {
    context: { nearDuplicates: [{ code: 'FJ2', title: { zh: '园区负荷' }, likeness: 0.9, isOwn: false }] },
    place: 'title',
  },
  'version-form': { content: { version: '第二版' }, place: 'version' },
  'provider-verified': { context: { provider: { name: { zh: '某公司' }, isVerified: false } }, place: 'provider' },
  'credit-code-wrong': {
    context: { provider: { name: { zh: '某公司' }, isVerified: true, creditCode: '91350100M000100Y44' } },
    place: 'provider.creditCode',
  },
  'credit-code-missing': {
    context: { provider: { name: { zh: '某公司' }, isVerified: true, creditCode: null } },
    place: 'provider.creditCode',
  },

  'field-repeats': {
    content: { dictionary: [...fields, { name: 'level', type: 'STRING', title: { zh: '另一档次' } }] },
    place: 'dictionary.4.name',
  },
  'field-almost-repeats': {
    content: { dictionary: [...fields, { name: 'Level', type: 'STRING', title: { zh: '另一档次' } }] },
    place: 'dictionary.4.name',
  },
  'field-title-repeats': {
    content: { dictionary: [...fields, { name: 'level2', type: 'STRING', title: { zh: '负荷档次' } }] },
    place: 'dictionary.4.name',
  },
  'field-unexplained': {
    content: { dictionary: [...fields, { name: 'xj_01', type: 'STRING' }] },
    place: 'dictionary.4.title',
  },
  'code-without-values': {
    content: { dictionary: [...fields, { name: '行业', type: 'CODE' }] },
    place: 'dictionary.4.domain',
  },
  'example-not-of-type': {
    content: { dictionary: [...fields, { name: '户数', type: 'INTEGER', example: '十二户' }] },
    place: 'dictionary.4.example',
  },
  'example-outside-domain': {
    content: { dictionary: [...fields, { name: '占比', type: 'DECIMAL', domain: '0-100', example: '130' }] },
    place: 'dictionary.4.example',
  },
  'example-too-long': { content: field({ length: 2 }), place: 'dictionary.0.example' },
  'unit-of-text': {
    content: { dictionary: [...fields, { name: '用量', type: 'STRING', unit: 'kWh' }] },
    place: 'dictionary.4.type',
  },
  'unit-missing': {
    content: { dictionary: [...fields, { name: '厂房面积', type: 'DECIMAL' }] },
    place: 'dictionary.4.unit',
  },
  'key-may-be-empty': { content: field({ nullable: true }), place: 'dictionary.0.nullable' },
  'all-fields-text': {
    content: { dictionary: ['甲', '乙', '丙', '丁', '统计日期'].map((name) => ({ name, type: 'STRING' as const })) },
    place: 'dictionary',
  },

  'column-undeclared': { context: { profiles: [profile({}, { name: 'meter' })] }, place: 'dictionary' },
  'field-not-in-file': { context: { profiles: [profile({}, { name: 'meter' })] }, place: 'dictionary.0.name' },
  'column-of-other-type': {
    content: field({ type: 'INTEGER', length: undefined, example: '1' }),
    context: { profiles: [profile()], sample: undefined },
    place: 'dictionary.0.type',
  },
  'column-empty-at-times': {
    context: { profiles: [profile({}, { nullShare: 0.02 })] },
    place: 'dictionary.0.nullable',
  },
  'rows-differ': { context: { profiles: [profile({ rows: 30_000 })] }, place: 'recordCount' },
  'period-differs': {
    context: { profiles: [profile({ timeStart: '2019-01-01', timeEnd: '2026-11-28' })] },
    place: 'timeStart',
  },
  'rows-repeat': { context: { profiles: [profile({ duplicates: 5_000 })] }, place: 'sample' },
  'sample-column-empty': {
    content: { dictionary: [...fields, { name: 'remark', type: 'STRING', title: { zh: '备注' } }] },
    context: {
      sample: ['P001', 'P002', 'P003'].map((park_id) => ({
        park_id,
        stat_date: '2026-11-01',
        load_kw: 1,
        level: '低',
        remark: '',
      })),
    },
    place: 'sample',
  },

  'day-unreal': { content: { timeStart: '2021-02-30' }, place: 'timeStart' },
  'day-to-come': { content: { lastUpdated: '2026-12-01' }, place: 'lastUpdated' },
  'period-reversed': { content: { timeStart: '2026-11-29' }, place: 'timeStart' },
  'period-past-update': { content: { timeEnd: '2026-12-31' }, place: 'timeEnd' },
  'update-overdue': { content: { lastUpdated: '2026-10-01' }, place: 'lastUpdated' },
  'volume-nothing': { content: { recordCount: 0 }, place: 'recordCount' },
  'increment-larger': { content: { incrementBytes: 9_000_000 }, place: 'incrementBytes' },
  'files-more': { content: { storageBytes: 1_000_000 }, place: 'storageBytes' },
  'format-unsaid': { content: { formats: ['JSON'] }, place: 'files.0' },
  'frequency-undeliverable': { content: { frequency: 'REALTIME', lastUpdated: '2026-11-29' }, place: 'frequency' },

  'forbidden-object': {
    content: { description: { zh: `${whole.description?.zh}另含部分军事设施的用电。` } },
    place: 'description',
  },
  'public-source-address': { content: { sourceKinds: ['PUBLIC'] }, place: 'sourceDetail' },
  'authorisation-missing': { content: { sourceKinds: ['AUTHORISED'], publicData }, place: 'evidence.AUTHORISATION' },
  'upstream-missing': { content: { sourceKinds: ['TRADED'] }, place: 'evidence.UPSTREAM' },
  'origin-code-wrong': { content: { derivedFrom: ['FJ202611D0000019'] }, place: 'derivedFrom.0' },
  'public-authorisation': {
    content: { publicData: { ...publicData, registrationCode: undefined } },
    place: 'publicData.registrationCode',
  },
  'scenario-not-authorised': { content: { publicData: { ...publicData, mode: 'SCENARIO' } }, place: 'scenarios.0' },
  'authorisation-to-come': { content: { publicData: { ...publicData, from: '2027-01-01' } }, place: 'publicData.from' },
  'term-reversed': { content: { publicData: { ...publicData, to: '2025-01-01' } }, place: 'publicData.to' },
  'holder-licence-missing': { content: { rightsHolder: { zh: '另一公司' } }, place: 'evidence.LICENCE' },
  'certificate-of-another': {
    content: { dataIp: { number: '1', holder: { zh: '另一公司' }, issuer: { zh: '登记中心' }, issued: '2026-01-01' } },
    place: 'dataIp.holder',
  },
  'rights-beyond-claim': { content: { rightsClaimed: ['HOLD'] }, place: 'terms.rights' },
  'raw-public-data': { content: { publicData, processing: 'RAW' }, place: 'deliveryModes' },

  'core-declared': { content: { grade: 'CORE', gradeImpacts: [] }, place: 'grade' },
  'core-by-table': {
    content: { gradeImpacts: [{ object: 'NATIONAL_SECURITY', degree: 'SERIOUS', reason: { zh: '可推知要害部位' } }] },
    place: 'gradeImpacts',
  },
  'important-assessment': { content: important, place: 'assessmentRef' },
  'important-evidence': { content: important, place: 'evidence.RISK' },
  'important-sample': { content: important, place: 'sample' },
  'important-delivery': { content: { ...important, deliveryModes: ['FILE'] }, place: 'deliveryModes' },
  'grade-below-table': { content: { grade: 'G1' }, place: 'grade' },
  'grade-above-table': { content: { grade: 'G3' }, place: 'grade' },
  'impacts-partial': { content: { gradeImpacts: impacts.slice(4) }, place: 'gradeImpacts' },
  'impact-twice': { content: { gradeImpacts: [...impacts, impacts[5]!] }, place: 'gradeImpacts.6' },
  'persons-unassessed': { content: { personal, gradeImpacts: impacts.slice(0, 5) }, place: 'gradeImpacts' },
  'many-persons-low-grade': { content: { personal: { ...personal, persons: 3_000_000 } }, place: 'grade' },
  'level4-delivery': { content: { grade: 'G4' }, place: 'deliveryModes' },
  'level3-unencrypted': { content: { grade: 'G3' }, place: 'protections' },
  'high-level-raw-sample': { content: { grade: 'G3', processing: 'RAW' }, place: 'sample' },
  'sensitive-delivery': { content: { personal: sensitive }, place: 'deliveryModes' },

  'basis-missing': { content: { personal: { ...personal, basis: undefined } }, place: 'personal.basis' },
  'pia-missing': { content: { personal }, place: 'evidence.PIA' },
  'raw-sample': { content: field({ personal: 'PERSONAL' }), place: 'dictionary.0.masked' },
  'separate-consent': { content: { personal: sensitive }, place: 'personal.basis' },
  'consent-evidence': { content: { personal: sensitive }, place: 'evidence.CONSENT' },
  'minors-not-sensitive': { content: { personal: { ...personal, minors: true } }, place: 'personal.sensitive' },
  'flag-undeclared': { content: field({ personal: 'PERSONAL' }), place: 'personal.contains' },
  'sensitive-undeclared': { content: { personal, ...field({ personal: 'SENSITIVE' }) }, place: 'personal.sensitive' },
  'found-undeclared': {
    content: field({ title: { zh: '手机号' }, length: undefined }),
    context: {
      sample: ['13812345678', '15987654321', '18611223344'].map((park_id) => ({
        park_id,
        stat_date: '2026-11-01',
        load_kw: 1,
        level: '低',
      })),
    },
    place: 'dictionary.0.personal',
  },
  'maybe-undeclared': {
    context: {
      profiles: [
        profile(
          {},
          { personal: [{ kind: 'CREDIT_CODE', matched: 2, examined: 9, certainty: 'possible', firstRow: 1 }] },
        ),
      ],
    },
    place: 'dictionary.0.personal',
  },
  'found-sensitive': {
    content: field({ personal: 'PERSONAL' }),
    context: {
      profiles: [
        profile({}, { personal: [{ kind: 'ID_NUMBER', matched: 9, examined: 9, certainty: 'certain', firstRow: 1 }] }),
      ],
    },
    place: 'dictionary.0.personal',
  },
  'name-says-personal': {
    content: {
      processing: 'RAW',
      dictionary: [...fields, { name: 'sfzh', title: { zh: '身份证号' }, type: 'STRING' }],
    },
    place: 'dictionary.4.personal',
  },
  'not-anonymised': {
    content: { personal: { ...personal, anonymised: true } },
    context: {
      profiles: [
        profile({}, { personal: [{ kind: 'MOBILE', matched: 9, examined: 9, certainty: 'certain', firstRow: 1 }] }),
      ],
    },
    place: 'personal.anonymised',
  },
  'details-missing': { content: { personal: { ...personal, persons: undefined } }, place: 'personal.persons' },
  'subjects-without-personal': { content: { personal }, place: 'subjects' },
  'text-grave': { content: { support: { zh: '联系人身份证号 11010519491231002X' } }, place: 'support' },
  'text-contact': { content: { support: { zh: '联系电话：13812345678' } }, place: 'support' },

  'important-abroad': { content: { ...important, crossBorder: 'CONTRACT' }, place: 'crossBorder' },
  'mechanism-too-light': {
    content: { personal: { ...sensitive, persons: 20_000 }, crossBorder: 'CONTRACT' },
    place: 'crossBorder',
  },
  'territory-abroad': { content: { terms: { ...terms, territory: ['X-CN', 'X-ASEAN'] } }, place: 'terms.territory' },
  'outbound-evidence': { content: { crossBorder: 'ASSESSMENT' }, place: 'evidence.CROSS_BORDER' },

  'assessor-is-party': { content: report('泉州电力数据有限公司'), place: 'qualityReport.body' },
  'report-not-shown': { content: report('质评中心'), place: 'evidence.QUALITY' },
  'labels-missing': {
    content: { kind: 'HQ_DATASET', hq: { ...hq, annotation: { method: 'MANUAL', annotator: 'PROFESSIONAL' } } },
    place: 'hq.annotation.labels',
  },
  'record-incomplete': { content: { kind: 'HQ_DATASET', hq }, context: records({ license: '' }), place: 'sample' },
  'record-malformed': {
    content: { kind: 'HQ_DATASET', hq },
    context: records({ generated_data_indicator: '否' }),
    place: 'sample',
  },
  'record-unlabelled': {
    content: { kind: 'HQ_DATASET', hq },
    context: records({ annotation: { label: [], annotation_method: '人工标注', annotator: '其他' } }),
    place: 'sample',
  },
  'sample-below-90': {
    content: { kind: 'HQ_DATASET', hq, qualityReport: hqReport },
    context: { sample: [{ data_content: [] }] as CheckContext['sample'] },
    place: 'sample',
  },
  'type-differs': {
    content: { kind: 'HQ_DATASET', hq: { ...hq, elements: { knowledge: 'GENERAL' }, type: 'INDUSTRY' } },
    place: 'hq.type',
  },
  'record-annotation': {
    content: { kind: 'HQ_DATASET', hq },
    context: records({ annotation: { label: ['甲'], annotation_method: '众包', annotator: '其他' } }),
    place: 'sample',
  },
  'record-address': { content: { kind: 'HQ_DATASET', hq }, context: records({ source: '互联网' }), place: 'sample' },
  'score-below-90': {
    content: { kind: 'HQ_DATASET', hq: { ...hq, scores: { document: 95, data: 89, model: 95 } } },
    place: 'hq.scores.data',
  },
  'evaluation-missing': { content: { kind: 'HQ_DATASET', hq }, place: 'qualityReport' },
  'expert-evidence': {
    content: { kind: 'HQ_DATASET', hq: { ...hq, type: 'EXPERT' } },
    place: 'hq.annotation.annotator',
  },
  'expert-unreviewed': {
    content: {
      kind: 'HQ_DATASET',
      hq: { ...hq, type: 'EXPERT', annotation: { method: 'MANUAL', annotator: 'EXPERT', labels: [{ zh: '甲' }] } },
    },
    place: 'hq.annotation.review',
  },
  'type-too-low': {
    content: {
      kind: 'HQ_DATASET',
      hq: { ...hq, annotation: { method: 'MANUAL', annotator: 'EXPERT', labels: [{ zh: '甲' }] } },
    },
    place: 'hq.type',
  },
  'hq-limits-unsaid': {
    content: { kind: 'HQ_DATASET', hq: { ...hq, limitations: undefined } },
    place: 'hq.limitations',
  },
  'records-expected': { content: { kind: 'HQ_DATASET', hq }, place: 'sample' },

  'connection-untested': {
    content: { kind: 'API' },
    context: { connection: { testedOn: '2026-10-01', isPassed: true } },
    place: 'api',
  },
  'connection-failed': {
    content: { kind: 'API' },
    context: { connection: { testedOn: '2026-11-28', isPassed: false, reason: 'timeout' } },
    place: 'api',
  },
  'link-inside': { content: { document: 'http://192.168.1.7/doc.pdf' }, place: 'document' },
  'link-broken': {
    context: { links: [{ url: whole.document ?? '', checkedOn: '2026-11-28', isAnswered: false, status: 404 }] },
    place: 'document',
  },
  'link-malformed': { content: { document: 'http://:80/doc' }, place: 'document' },
  'document-missing': { content: { document: undefined }, place: 'document' },
  'api-not-delivered': { content: { kind: 'API' }, place: 'deliveryModes' },
  'files-unlisted': { content: { files: [] }, place: 'files' },

  'negotiated-bare': { content: { offers: [{ model: 'NEGOTIATED' }] }, place: 'offers.0.rangeMin' },
  'price-missing': { content: { offers: [{ model: 'MONTH' }] }, place: 'offers.0.price' },
  'free-with-price': { content: { offers: [{ model: 'FREE', price: 1_000_000 }] }, place: 'offers.0.price' },
  'paid-with-nothing': { content: { offers: [{ model: 'ONEOFF', price: 0 }] }, place: 'offers.0.price' },
  'price-unit-missing': { content: { offers: [{ model: 'PER_UNIT', price: 1_000_000 }] }, place: 'offers.0.unit' },
  'tiers-disordered': {
    content: {
      offers: [
        {
          model: 'TIERED_CALL',
          tiers: [
            { from: 1_000, price: 2_000 },
            { from: 0, price: 1_000 },
          ],
        },
      ],
    },
    place: 'offers.0.tiers',
  },
  'tiers-begin-late': {
    content: { offers: [{ model: 'TIERED_CALL', tiers: [{ from: 500, price: 2_000 }] }] },
    place: 'offers.0.tiers',
  },
  'tiers-rise': {
    content: {
      offers: [
        {
          model: 'TIERED_CALL',
          tiers: [
            { from: 0, price: 1_000 },
            { from: 1_000, price: 2_000 },
          ],
        },
      ],
    },
    place: 'offers.0.tiers',
  },
  'range-reversed': {
    content: { offers: [{ model: 'NEGOTIATED', rangeMin: 3_000_000, rangeMax: 1_000_000 }] },
    place: 'offers.0.rangeMin',
  },
  'range-wide': {
    content: { offers: [{ model: 'NEGOTIATED', rangeMin: 1_000_000, rangeMax: 90_000_000 }] },
    place: 'offers.0.rangeMax',
  },
  'price-implausible': { content: { offers: [{ model: 'PER_CALL', price: 20_000_000_000 }] }, place: 'offers.0.price' },
  'offer-repeats': {
    content: {
      offers: [
        { model: 'YEAR', price: 60_000_000 },
        { model: 'YEAR', price: 60_000_000 },
      ],
    },
    place: 'offers.1',
  },
  'basis-unsaid': { content: { priceBasis: undefined }, place: 'priceBasis' },
  'public-price-basis': { content: { publicData }, place: 'priceCeiling' },
  'above-ceiling': { content: { priceCeiling: 50_000_000_000 }, place: 'offers.0' },
  'public-interest-not-free': { content: { publicData }, place: 'freeForPublicInterest' },

  'exclusive-overlap': { context: { activeLicences: [licence] }, place: 'terms.exclusivity' },
  'purpose-both-ways': { content: { terms: { ...terms, forbidden: [{ zh: '学术研究' }] } }, place: 'terms.purposes.1' },
  'public-licence-exclusive': {
    content: { terms: { ...terms, licence: 'CC-BY-4.0', exclusivity: 'EXCLUSIVE' } },
    place: 'terms.exclusivity',
  },
  'public-licence-no-sharing': {
    content: { terms: { ...terms, licence: 'CC-BY-4.0' } },
    place: 'terms.redistribution',
  },
  'closed-but-public-licence': {
    content: { openness: 'CLOSED', terms: { ...terms, licence: 'CC-BY-4.0' } },
    place: 'terms.licence',
  },
  'kept-after-deletion': { content: { personal, terms: { ...terms, afterTerm: 'KEEP' } }, place: 'terms.afterTerm' },

  'commitment-missing': { context: { evidence: [evidence[0]!] }, place: 'evidence.COMMITMENT' },
  'compliance-missing': { context: { evidence: [evidence[1]!] }, place: 'evidence.COMPLIANCE' },
  'compliance-advised': {
    content: { grade: 'G1' },
    context: { evidence: [evidence[1]!] },
    place: 'evidence.COMPLIANCE',
  },
  'filing-missing': { content: { kind: 'MODEL' }, place: 'evidence.FILING' },
  'evidence-bare': { context: { evidence: [...evidence, { slot: 'RIGHTS' }] }, place: 'evidence.RIGHTS' },
  'evidence-days': {
    context: { evidence: [...evidence, { slot: 'RIGHTS', number: '3', issued: '2026-12-24' }] },
    place: 'evidence.RIGHTS',
  },
  'issuer-is-provider': {
    context: { evidence: [evidence[1]!, { slot: 'COMPLIANCE', number: '1', issuer: '泉州电力数据有限公司' }] },
    place: 'evidence.COMPLIANCE',
  },
  expired: {
    context: { evidence: [...evidence, { slot: 'RIGHTS', number: '3', expires: '2026-11-28' }] },
    place: 'evidence.RIGHTS',
  },
  'ends-soon': {
    context: { evidence: [...evidence, { slot: 'RIGHTS', number: '3', expires: '2026-12-15' }] },
    place: 'evidence.RIGHTS',
  },
  'term-outlasts-right': {
    context: { evidence: [...evidence, { slot: 'LICENCE', number: '3', expires: '2027-06-30' }] },
    place: 'terms.periodMonths',
  },
  'opinion-withdrawn': { context: { opinions: [{ ...opinion, isWithdrawn: true }] }, place: 'evidence.COMPLIANCE' },
  'opinion-other-content': { context: { opinions: [{ ...opinion, isCurrent: false }] }, place: 'evidence.COMPLIANCE' },
  'opinion-conditional': {
    context: { opinions: [{ ...opinion, isConditional: true }] },
    place: 'evidence.COMPLIANCE',
  },
  'opinion-interest': {
    context: { opinions: [{ ...opinion, interests: { zh: '两年内有过业务往来。', en: 'Past dealings.' } }] },
    place: 'evidence.COMPLIANCE',
  },
}
