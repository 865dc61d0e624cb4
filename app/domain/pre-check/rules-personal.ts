import type { ListingContent } from '../listing/listing-content.ts'
import { isMissing } from '../sample/sample-row.ts'
import { hasEvidence } from './check-context.ts'
import { found, foundIn, type Rule } from './rule.ts'

/** Personal information that is not anonymised: what is de-identified still counts. */
const isPersonal = ({ personal }: ListingContent) => personal?.contains === true && !personal.anonymised
const isSensitive = (content: ListingContent) =>
  isPersonal(content) && (content.personal?.sensitive === true || content.personal?.minors === true)

/** Section F: personal information as it is declared, and what has to go with it (rules R04-R06). */
export const personalRules: readonly Rule[] = [
  {
    id: 'R04',
    name: 'basis-missing',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '含个人信息且未匿名化，没有填写处理的合法性基础。',
      en: 'Personal information that is not anonymised, without a lawful basis.',
    },
    remedy: { zh: '选择合法性基础。', en: 'Choose the basis.' },
    applies: isPersonal,
    check: ({ personal }) => found(personal?.basis === undefined, 'personal.basis'),
  },
  {
    id: 'R04',
    name: 'pia-missing',
    severity: 'block',
    section: 'evidence',
    text: {
      zh: '向他人提供个人信息，没有提交个人信息保护影响评估报告。',
      en: 'Personal information is provided to others without an impact assessment.',
    },
    remedy: {
      zh: '事前评估，并在证明材料中提交报告。',
      en: 'Assess the impact beforehand and hand the report in as evidence.',
    },
    applies: isPersonal,
    check: (_, context) => found(!hasEvidence(context, 'PIA'), 'evidence.PIA'),
  },
  {
    id: 'R04',
    name: 'raw-sample',
    severity: 'block',
    section: 'content',
    text: {
      zh: '样例含个人信息字段“{name}”，没有标为已脱敏。',
      en: 'The sample shows the personal field “{name}”, which is not marked as masked.',
    },
    remedy: { zh: '脱敏后重新上传样例，并标为已脱敏。', en: 'Mask it, upload the sample again and mark the field.' },
    check: ({ dictionary }, { sample = [] }) =>
      foundIn(dictionary, ({ name, personal, masked }, index) =>
        personal !== 'NONE' && !masked && sample.some((row) => !isMissing(row[name]))
          ? { place: `dictionary.${index}.masked`, values: { name } }
          : undefined,
      ),
  },
  {
    id: 'R05',
    name: 'separate-consent',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '含敏感个人信息或未成年人信息，合法性基础不是单独同意。',
      en: 'Sensitive or of minors, but the basis is not separate consent.',
    },
    remedy: {
      zh: '取得单独同意（未成年人由监护人同意），或匿名化后再提供。',
      en: 'Obtain separate consent (of guardians for minors), or anonymise.',
    },
    applies: (content) => isSensitive(content) && content.personal?.basis !== undefined,
    check: ({ personal }) => found(personal?.basis !== 'SEPARATE_CONSENT', 'personal.basis'),
  },
  {
    id: 'R05',
    name: 'consent-evidence',
    severity: 'block',
    section: 'evidence',
    text: {
      zh: '含敏感个人信息或未成年人信息，没有提交同意证明。',
      en: 'Sensitive or of minors, but consent is not proved.',
    },
    remedy: {
      zh: '在证明材料中提交单独同意或监护人同意的证明。',
      en: 'Hand in proof of separate consent, or of guardians’ consent.',
    },
    applies: isSensitive,
    check: (_, context) => found(!hasEvidence(context, 'CONSENT'), 'evidence.CONSENT'),
  },
  {
    id: 'R05',
    name: 'minors-not-sensitive',
    severity: 'warn',
    section: 'grading',
    text: { zh: '含未成年人信息，没有标为敏感。', en: 'Of minors, but not marked as sensitive.' },
    remedy: {
      zh: '不满十四周岁的，其个人信息都是敏感个人信息。',
      en: 'Below the age of fourteen all personal information is sensitive.',
    },
    applies: (content) => isPersonal(content) && content.personal?.minors === true,
    check: ({ personal }) => found(personal?.sensitive === false, 'personal.sensitive'),
  },
  {
    id: 'R06',
    name: 'flag-undeclared',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '字段“{name}”标为个人信息，产品却没有声明含个人信息。',
      en: 'The field “{name}” is personal, but the product is not declared to be.',
    },
    remedy: { zh: '声明含个人信息，或更正字段标注。', en: 'Declare it, or correct the flag.' },
    applies: ({ personal }) => personal?.contains !== true,
    check: ({ dictionary }) => {
      const field = dictionary.find(({ personal }) => personal !== 'NONE')
      return found(field !== undefined, 'personal.contains', { name: field?.name ?? '' })
    },
  },
  {
    id: 'R06',
    name: 'sensitive-undeclared',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '字段“{name}”标为敏感个人信息，产品却没有声明敏感。',
      en: 'The field “{name}” is sensitive, but the product is not declared to be.',
    },
    remedy: { zh: '声明含敏感个人信息，或更正字段标注。', en: 'Declare it, or correct the flag.' },
    applies: ({ personal }) => personal?.contains === true && !personal.sensitive,
    check: ({ dictionary }) => {
      const field = dictionary.find(({ personal }) => personal === 'SENSITIVE')
      return found(field !== undefined, 'personal.sensitive', { name: field?.name ?? '' })
    },
  },
  {
    id: 'R04',
    name: 'details-missing',
    severity: 'warn',
    section: 'grading',
    text: { zh: '含个人信息，没有填写{what}。', en: 'Personal information without {what}.' },
    remedy: { zh: '补填，供判断影响和跨境要求。', en: 'Fill it in: impact and cross-border rules depend on it.' },
    applies: isPersonal,
    check: ({ personal }) => [
      ...found(personal?.types.length === 0, 'personal.types', { what: { zh: '个人信息种类', en: 'its kinds' } }),
      ...found(personal?.persons === undefined, 'personal.persons', {
        what: { zh: '涉及人数', en: 'the number of persons' },
      }),
    ],
  },
  {
    id: 'P50',
    name: 'subjects-without-personal',
    severity: 'warn',
    section: 'grading',
    text: { zh: '数据类别与是否含个人信息不一致。', en: 'Subject category and personal information do not agree.' },
    remedy: {
      zh: '含个人信息的，数据类别应包括“个人信息”；反之亦然。',
      en: 'If it holds personal information, its category includes it; and the reverse.',
    },
    applies: ({ subjects, personal }) => subjects.length > 0 && personal !== undefined,
    check: (content) =>
      found(
        content.subjects.includes('PERSONAL') !== (content.personal?.contains === true) &&
          !(content.personal?.anonymised === true && content.personal.contains),
        'subjects',
      ),
  },
]
