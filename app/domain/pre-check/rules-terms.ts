import { provinceOf } from '../codes/region.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { everyVersion, type Text } from '../text.ts'
import type { ActiveLicence, CheckContext } from './check-context.ts'
import { plainKey } from './likeness.ts'
import { found, foundIn, type Rule } from './rule.ts'

const keysOf = (texts: readonly Text[]) => new Set(texts.flatMap((text) => everyVersion(text).map(plainKey)))

/** Whether one of two regions lies in the other. The world holds all; China holds all its provinces. */
function meets(one: string, other: string): boolean {
  if (one === other || one === 'X-001' || other === 'X-001') return true
  const isChinese = (region: string) => region === 'X-CN' || /^\d/.test(region)
  if (one === 'X-CN' || other === 'X-CN') return isChinese(one) && isChinese(other)
  if (!/^\d/.test(one) || !/^\d/.test(other)) return false
  return provinceOf(one) === provinceOf(other) && (one.endsWith('0000') || other.endsWith('0000'))
}

/** Whether a new licence would overlap one that runs, in territory, time and purpose; what is not limited meets all. */
function overlaps({ terms }: ListingContent, licence: ActiveLicence, { today }: CheckContext): boolean {
  const territory = terms?.territory ?? []
  const isThere =
    territory.length === 0 ||
    licence.territory.length === 0 ||
    territory.some((one) => licence.territory.some((other) => meets(one, other)))
  if (!isThere || (licence.to !== undefined && licence.to < today)) return false
  const mine = keysOf(terms?.purposes ?? [])
  const theirs = keysOf(licence.purposes)
  return mine.size === 0 || theirs.size === 0 || [...mine].some((key) => theirs.has(key))
}

const isPublicLicence = (licence: string | undefined) => licence !== undefined && !licence.startsWith('X-')

/** Section J: terms of use (rule R20). */
export const termsRules: readonly Rule[] = [
  {
    id: 'R20',
    name: 'exclusive-overlap',
    severity: 'block',
    section: 'terms',
    text: {
      zh: '已有{which}许可有效至 {to}，与本次的地域和用途重叠。',
      en: '{which} runs until {to} and overlaps in territory and purpose.',
    },
    remedy: { zh: '避开其地域或用途，或等其到期。', en: 'Leave out its territory or purpose, or wait until it ends.' },
    check: (content, context) => {
      const isExclusive = content.terms?.exclusivity === 'EXCLUSIVE'
      return context.activeLicences
        .filter(
          (licence) => (isExclusive || licence.exclusivity === 'EXCLUSIVE') && overlaps(content, licence, context),
        )
        .map(({ exclusivity, to }) => ({
          place: 'terms.exclusivity',
          values: {
            which:
              exclusivity === 'EXCLUSIVE'
                ? { zh: '独占', en: 'An exclusive licence' }
                : { zh: '其他', en: 'Another licence' },
            to: to ?? { zh: '长期', en: 'further notice' },
          },
        }))
    },
  },
  {
    id: 'P57',
    name: 'purpose-both-ways',
    severity: 'block',
    section: 'terms',
    text: { zh: '“{purpose}”既允许又禁止。', en: '“{purpose}” is both permitted and forbidden.' },
    remedy: { zh: '只留其一。', en: 'Keep one of the two.' },
    check: ({ terms }) => {
      const forbidden = keysOf(terms?.forbidden ?? [])
      return foundIn(terms?.purposes ?? [], (purpose, index) =>
        everyVersion(purpose).some((version) => forbidden.has(plainKey(version)))
          ? { place: `terms.purposes.${index}`, values: { purpose: everyVersion(purpose)[0] ?? '' } }
          : undefined,
      )
    },
  },
  {
    id: 'P57',
    name: 'public-licence-exclusive',
    severity: 'block',
    section: 'terms',
    text: {
      zh: '公开许可协议 {licence} 不能独占或排他。',
      en: 'The public licence {licence} cannot be exclusive or sole.',
    },
    remedy: { zh: '更正许可方式，或不用公开许可协议。', en: 'Correct the exclusivity, or use no public licence.' },
    check: ({ terms }) =>
      found(
        isPublicLicence(terms?.licence) && (terms?.exclusivity === 'EXCLUSIVE' || terms?.exclusivity === 'SOLE'),
        'terms.exclusivity',
        { licence: terms?.licence ?? '' },
      ),
  },
  {
    id: 'P57',
    name: 'public-licence-no-sharing',
    severity: 'warn',
    section: 'terms',
    text: {
      zh: '公开许可协议 {licence} 允许再分发，条件却写不可。',
      en: 'The public licence {licence} lets others redistribute; the terms do not.',
    },
    remedy: { zh: '更正再分发条件，或不用公开许可协议。', en: 'Correct the terms, or use no public licence.' },
    check: ({ terms }) =>
      found(
        /^(?:CC|ODC|ODbL|PDDL|MIT|Apache|GFDL)/i.test(terms?.licence ?? '') && terms?.redistribution === false,
        'terms.redistribution',
        {
          licence: terms?.licence ?? '',
        },
      ),
  },
  {
    id: 'P57',
    name: 'closed-but-public-licence',
    severity: 'warn',
    section: 'terms',
    text: { zh: '开放类型为不予开放，却用公开许可协议。', en: 'Declared as not open, yet under a public licence.' },
    remedy: { zh: '更正开放类型或许可协议。', en: 'Correct the openness or the licence.' },
    check: ({ openness, terms }) => found(openness === 'CLOSED' && isPublicLicence(terms?.licence), 'terms.licence'),
  },
  {
    id: 'P57',
    name: 'kept-after-deletion',
    severity: 'warn',
    section: 'terms',
    text: {
      zh: '含未匿名化的个人信息，到期后却可继续使用。',
      en: 'Personal information that is not anonymised may be kept after the term.',
    },
    remedy: { zh: '改为到期删除、返还或停止访问。', en: 'Choose deletion, return, or the end of access.' },
    applies: ({ personal }) => personal?.contains === true && !personal.anonymised,
    check: ({ terms }) => found(terms?.afterTerm === 'KEEP', 'terms.afterTerm'),
  },
]
