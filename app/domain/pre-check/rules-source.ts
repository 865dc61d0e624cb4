import { isListingCode } from '../listing/listing-code.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { everyVersion } from '../text.ts'
import { type CheckContext, hasEvidence } from './check-context.ts'
import { plainKey } from './likeness.ts'
import { found, foundIn, type Rule } from './rule.ts'
import { forbiddenIn } from './title-words.ts'

/** Whether it is made of public data under an authorisation to operate them. */
export function isAuthorisedPublic({ subjects, sourceKinds, publicData }: ListingContent): boolean {
  return publicData !== undefined || (subjects.includes('PUBLIC') && sourceKinds.includes('AUTHORISED'))
}

const textsOf = (content: ListingContent) => [
  ...everyVersion(content.title),
  ...everyVersion(content.summary),
  ...everyVersion(content.description),
]
const isProvider = (name: string, { provider }: CheckContext) =>
  everyVersion(provider?.name).some((each) => plainKey(each) === plainKey(name))

/** Section E: where the data come from and by what right they are offered (rules R07, R08, R14). */
export const sourceRules: readonly Rule[] = [
  {
    id: 'P58',
    name: 'forbidden-object',
    severity: 'warn',
    section: 'source',
    text: {
      zh: '文字提到“{word}”，此类数据不得交易。',
      en: 'The text speaks of “{word}”; such data may not be traded.',
    },
    remedy: { zh: '确认不含此类数据，并改写文字。', en: 'Make sure that none is in it, and say so.' },
    check: (content) => {
      const word = forbiddenIn(textsOf(content))
      return found(word !== undefined, 'description', { word: word ?? '' })
    },
  },
  {
    id: 'R14',
    name: 'public-source-address',
    severity: 'block',
    section: 'source',
    text: { zh: '来源为公开获取，来源说明中没有网址。', en: 'Publicly obtained, but the source names no address.' },
    remedy: { zh: '在来源说明中写明公开来源的网址。', en: 'Give the web address of the public source.' },
    applies: ({ sourceKinds }) => sourceKinds.includes('PUBLIC'),
    check: ({ sourceDetail }) =>
      found(!everyVersion(sourceDetail).some((text) => /https?:\/\/[\w-]+\.\w/i.test(text)), 'sourceDetail'),
  },
  {
    id: 'R14',
    name: 'authorisation-missing',
    severity: 'block',
    section: 'source',
    text: {
      zh: '来源为授权运营，没有提交授权协议。',
      en: 'Operated under an authorisation, but no agreement is shown.',
    },
    remedy: { zh: '在证明材料中提交授权协议。', en: 'Hand in the authorisation agreement as evidence.' },
    applies: ({ sourceKinds, publicData }) => sourceKinds.includes('AUTHORISED') || publicData !== undefined,
    check: (_, context) => found(!hasEvidence(context, 'AUTHORISATION'), 'evidence.AUTHORISATION'),
  },
  {
    id: 'R14',
    name: 'upstream-missing',
    severity: 'block',
    section: 'source',
    text: {
      zh: '来源为交易取得，没有上游合同或产品代码。',
      en: 'Acquired by trade, but neither contract nor listing code is given.',
    },
    remedy: {
      zh: '提交上游交易合同，或填写所加工的产品代码，并确认有再销售的权利。',
      en: 'Hand in the contract or name the listing, and make sure that you may sell it on.',
    },
    applies: ({ sourceKinds }) => sourceKinds.includes('TRADED'),
    check: ({ derivedFrom }, context) =>
      found(derivedFrom.length === 0 && !hasEvidence(context, 'UPSTREAM'), 'evidence.UPSTREAM'),
  },
  {
    id: 'R14',
    name: 'origin-code-wrong',
    severity: 'warn',
    section: 'source',
    text: { zh: '产品代码“{code}”的校验字符不对。', en: 'The listing code “{code}” fails its check.' },
    remedy: { zh: '核对并更正产品代码。', en: 'Correct the code.' },
    check: ({ derivedFrom }) =>
      foundIn(derivedFrom, (code, index) =>
        /^(?:FJ|HV)\d{6}/.test(code) && !isListingCode(code)
          ? { place: `derivedFrom.${index}`, values: { code } }
          : undefined,
      ),
  },
  {
    id: 'R07',
    name: 'public-authorisation',
    severity: 'block',
    section: 'source',
    text: { zh: '公共数据授权运营，没有填写{what}。', en: 'Public data under authorisation without {what}.' },
    remedy: { zh: '按授权协议补填。', en: 'Fill it in as the agreement says.' },
    applies: isAuthorisedPublic,
    check: ({ publicData }) => {
      if (!publicData) return [{ place: 'publicData', values: { what: { zh: '授权信息', en: 'any details of it' } } }]
      const parts = [
        ['registrationCode', { zh: '公共数据资源登记码', en: 'a registration code' }],
        ['scope', { zh: '授权范围', en: 'its scope' }],
        ['from', { zh: '授权开始日期', en: 'its first day' }],
        ['to', { zh: '授权截止日期', en: 'its last day' }],
      ] as const
      return parts.flatMap(([key, what]) => found(!publicData[key], `publicData.${key}`, { what }))
    },
  },
  {
    id: 'R08',
    name: 'scenario-not-authorised',
    severity: 'warn',
    section: 'source',
    text: {
      zh: '依场景授权，授权范围没有提到场景“{scenario}”。',
      en: 'Authorised by scenario, but the scope does not mention “{scenario}”.',
    },
    remedy: { zh: '删去未获授权的场景，或补充授权范围。', en: 'Remove the scenario, or extend the scope.' },
    applies: ({ publicData }) => publicData?.mode === 'SCENARIO' && publicData.scope !== undefined,
    check: ({ publicData, scenarios }) => {
      const scope = everyVersion(publicData?.scope).map(plainKey).join(' ')
      return foundIn(scenarios, (scenario, index) =>
        everyVersion(scenario).some((version) => scope.includes(plainKey(version)))
          ? undefined
          : { place: `scenarios.${index}`, values: { scenario: everyVersion(scenario)[0] ?? '' } },
      )
    },
  },
  {
    id: 'R09',
    name: 'authorisation-to-come',
    severity: 'block',
    section: 'source',
    text: { zh: '授权自 {from} 起才生效。', en: 'The authorisation begins only on {from}.' },
    remedy: { zh: '授权生效后再送审。', en: 'Hand it in when the authorisation has begun.' },
    check: ({ publicData }, { today }) =>
      found(publicData?.from !== undefined && publicData.from > today, 'publicData.from', {
        from: publicData?.from ?? '',
      }),
  },
  {
    id: 'P42',
    name: 'term-reversed',
    severity: 'block',
    section: 'source',
    text: { zh: '截止日期 {to} 早于开始日期 {from}。', en: 'It ends on {to}, before it begins on {from}.' },
    remedy: { zh: '更正日期。', en: 'Correct the dates.' },
    check: ({ publicData, dataIp, qualityReport }) =>
      [
        { place: 'publicData.to', from: publicData?.from, to: publicData?.to },
        { place: 'dataIp.expires', from: dataIp?.issued, to: dataIp?.expires },
        { place: 'qualityReport.expires', from: qualityReport?.issued, to: qualityReport?.expires },
      ].flatMap(({ place, from, to }) =>
        found(from !== undefined && to !== undefined && to < from, place, { from: from ?? '', to: to ?? '' }),
      ),
  },
  {
    id: 'P45',
    name: 'holder-licence-missing',
    severity: 'block',
    section: 'source',
    text: { zh: '权利主体不是供方，没有提交权利人许可。', en: 'The rights are another’s, but no licence is shown.' },
    remedy: { zh: '在证明材料中提交权利人许可。', en: 'Hand in the rights holder’s licence as evidence.' },
    applies: ({ rightsHolder }, { provider }) => rightsHolder !== undefined && provider !== undefined,
    check: ({ rightsHolder }, context) =>
      found(
        !everyVersion(rightsHolder).some((name) => isProvider(name, context)) && !hasEvidence(context, 'LICENCE'),
        'evidence.LICENCE',
      ),
  },
  {
    id: 'P45',
    name: 'certificate-of-another',
    severity: 'warn',
    section: 'source',
    text: {
      zh: '数据知识产权证书的权利人“{holder}”既不是供方也不是权利主体。',
      en: 'The certificate’s holder “{holder}” is neither provider nor rights holder.',
    },
    remedy: {
      zh: '更正权利人，或补填权利主体并提交许可。',
      en: 'Correct the holder, or name the rights holder and show a licence.',
    },
    applies: ({ dataIp }, { provider }) => dataIp !== undefined && provider !== undefined,
    check: ({ dataIp, rightsHolder }, context) => {
      const holders = new Set(everyVersion(rightsHolder).map(plainKey))
      const names = everyVersion(dataIp?.holder)
      return found(!names.some((name) => isProvider(name, context) || holders.has(plainKey(name))), 'dataIp.holder', {
        holder: names[0] ?? '',
      })
    },
  },
  {
    id: 'P45',
    name: 'rights-beyond-claim',
    severity: 'warn',
    section: 'terms',
    text: { zh: '授予的权利超出所主张的权利。', en: 'More rights are granted than claimed.' },
    remedy: { zh: '更正授予的权利或主张的权利。', en: 'Correct the rights granted or claimed.' },
    applies: ({ rightsClaimed }) => rightsClaimed.length > 0,
    check: ({ terms, rightsClaimed }) =>
      found(
        (terms?.rights ?? []).some((right) => !rightsClaimed.includes(right)),
        'terms.rights',
      ),
  },
  {
    id: 'P46',
    name: 'raw-public-data',
    severity: 'warn',
    section: 'delivery',
    text: {
      zh: '授权运营的公共数据以原始数据交付，可能不符合“原始数据不出平台”。',
      en: 'Public data under authorisation leave the platform raw.',
    },
    remedy: {
      zh: '改为核验、沙箱、隐私计算等交付方式，或交付加工后的结果。',
      en: 'Deliver by query, sandbox or privacy computing, or deliver results.',
    },
    applies: isAuthorisedPublic,
    check: ({ processing, deliveryModes }) =>
      found(
        processing === 'RAW' && deliveryModes.some((mode) => ['FILE', 'DBSHARE', 'STREAM', 'OFFLINE'].includes(mode)),
        'deliveryModes',
      ),
  },
]
