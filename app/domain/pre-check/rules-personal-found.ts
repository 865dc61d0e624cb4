import type { ListingContent } from '../listing/listing-content.ts'
import { hintOf } from '../personal/column-hints.ts'
import { findPersonal } from '../personal/find-personal.ts'
import { type PersonalKind, personalKinds } from '../personal/personal-kinds.ts'
import { everyVersion } from '../text.ts'
import { foundPersonal } from './found-personal.ts'
import { found, foundIn, type Rule, type Words } from './rule.ts'

/** Kinds a name of a field says plainly enough to ask for a flag. */
const telling: readonly PersonalKind[] = [
  'ID_NUMBER',
  'PASSPORT',
  'MOBILE',
  'EMAIL',
  'BANK_CARD',
  'PLATE',
  'NAME',
  'ADDRESS',
  'BIRTH_DATE',
  'SOCIAL_ACCOUNT',
  'MEDICAL',
]
/** Names of counts, shares and codes of what would otherwise be personal. */
const ofMany =
  /人数|数量|个数|占比|比例|率$|总数|均值|平均|统计|类型|标志|是否|状态|等级|结果代码|一致|校验|核验|count|ratio|flag/i

const kindName = (kind: PersonalKind): Words => {
  const item = personalKinds.find(({ code }) => code === kind)
  return { zh: item?.zh ?? kind, en: item?.en ?? kind }
}

/** Keys, days and other things about it, and names so short that they may be anything. */
const ofSomethingElse = /(?:^|[_.\s])\w{1,3}$|(?:id|guid|date|body|text|meta|type|promotion)$/i

/** The kind that a name of a field says plainly; of a path such as `person.email` its last part. */
function kindByName(given: string): PersonalKind | undefined {
  const name = given.split('.').at(-1) ?? given
  const isChinese = /\p{Script=Han}/u.test(name)
  const { kinds } = hintOf(name)
  const kind = telling.find((each) => kinds.has(each))
  if (isChinese || kind === undefined) return kind
  if (kind === 'MEDICAL' || kind === 'SOCIAL_ACCOUNT') return undefined
  return ofSomethingElse.test(name) && kind !== 'ID_NUMBER' ? undefined : kind
}

/** Kinds that must never stand in a public text, and those that may be a desk's. */
const grave: readonly PersonalKind[] = ['ID_NUMBER', 'BANK_CARD', 'PASSPORT']
const contact: readonly PersonalKind[] = ['MOBILE', 'PLATE', 'BIRTH_DATE', 'SOCIAL_ACCOUNT']

/** Texts everybody reads, by their places, and the examples of the dictionary. */
function publicTexts(content: ListingContent): { place: string; text: string; column: string }[] {
  const places = ['title', 'summary', 'description', 'support', 'sourceDetail', 'coverage', 'trial'] as const
  return [
    ...places.flatMap((place) => everyVersion(content[place]).map((text) => ({ place, text, column: '' }))),
    ...content.useCases.flatMap((use, index) =>
      everyVersion(use).map((text) => ({ place: `useCases.${index}`, text, column: '' })),
    ),
    ...(content.api?.example ? [{ place: 'api.example', text: content.api.example, column: '' }] : []),
    ...(['dictionary', 'apiInputs'] as const).flatMap((list) =>
      content[list].flatMap(({ name, title, example }, index) =>
        example ? [{ place: `${list}.${index}.example`, text: example, column: everyVersion(title)[0] ?? name }] : [],
      ),
    ),
  ]
}

const inTexts = (content: ListingContent, kinds: readonly PersonalKind[]) =>
  foundIn(publicTexts(content), ({ place, text, column }) => {
    const hit = findPersonal(text, column).find(({ kind, isSupported }) => isSupported && kinds.includes(kind))
    return hit && { place, values: { kind: kindName(hit.kind) } }
  })

/** Section F: personal information as the machine finds it in values, names of fields and public texts (rules R05, R06). */
export const personalFoundRules: readonly Rule[] = [
  ...(['block', 'warn'] as const).map(
    (severity): Rule => ({
      id: 'R06',
      name: severity === 'block' ? 'found-undeclared' : 'maybe-undeclared',
      severity,
      section: 'dictionary',
      text:
        severity === 'block'
          ? {
              zh: '字段“{name}”的值是{kind}，字典却标为非个人信息。',
              en: 'Values of “{name}” are personal ({kind}), but the field is flagged as not.',
            }
          : {
              zh: '字段“{name}”的值可能是{kind}，字典标为非个人信息。',
              en: 'Values of “{name}” may be personal ({kind}); the field is flagged as not.',
            },
      remedy: {
        zh: '核对后更正字段标注；是个人信息的，样例须脱敏。',
        en: 'Correct the flag; if it is personal, mask the sample.',
      },
      check: (content, context) =>
        foundIn(foundPersonal(content, context), ({ index, name, kindName: kind, certainty }) =>
          content.dictionary[index]?.personal === 'NONE' && (certainty === 'possible') === (severity === 'warn')
            ? { place: `dictionary.${index}.personal`, values: { name, kind } }
            : undefined,
        ),
    }),
  ),
  {
    id: 'R05',
    name: 'found-sensitive',
    severity: 'block',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”的值是{kind}，属于敏感个人信息，字典没有标为敏感。',
      en: 'Values of “{name}” are sensitive ({kind}), but the field is not flagged so.',
    },
    remedy: { zh: '把字段标为敏感个人信息。', en: 'Flag the field as sensitive.' },
    check: (content, context) =>
      foundIn(foundPersonal(content, context), ({ index, name, kindName: kind, certainty, isSensitive: sensitive }) =>
        sensitive && certainty !== 'possible' && content.dictionary[index]?.personal === 'PERSONAL'
          ? { place: `dictionary.${index}.personal`, values: { name, kind } }
          : undefined,
      ),
  },
  {
    id: 'R06',
    name: 'name-says-personal',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '从名称看，字段“{name}”是{kind}，字典标为非个人信息。',
      en: 'By its name the field “{name}” is personal ({kind}), but flagged as not.',
    },
    remedy: {
      zh: '是个人信息的，更正标注；不是的，在说明中写清。',
      en: 'Correct the flag, or explain in the description why it is not.',
    },
    applies: ({ processing }) => processing !== 'STATISTICAL',
    check: (content, context) => {
      const seen = new Set(foundPersonal(content, context).map(({ index }) => index))
      return foundIn(content.dictionary, ({ name, title, personal, type }, index) => {
        if (personal !== 'NONE' || seen.has(index) || type === 'BOOLEAN') return undefined
        // What people read says it better than a short form: cell_id may be a cell of a grid.
        const names = title?.zh ? [title.zh] : [name, ...everyVersion(title)]
        if (names.some((each) => ofMany.test(each))) return undefined
        if (names.some((each) => hintOf(each).isOrganisation)) return undefined
        const kind = names.map(kindByName).find((each) => each !== undefined)
        return (
          kind && {
            place: `dictionary.${index}.personal`,
            values: { name: everyVersion(title)[0] ?? name, kind: kindName(kind) },
          }
        )
      })
    },
  },
  {
    id: 'R06',
    name: 'not-anonymised',
    severity: 'block',
    section: 'grading',
    text: {
      zh: '声明已匿名化，字段“{name}”却仍能识别个人（{kind}）。',
      en: 'Declared anonymised, but the field “{name}” still tells who it is ({kind}).',
    },
    remedy: {
      zh: '去掉能识别个人的字段，或改为未匿名化；去标识化不等于匿名化。',
      en: 'Remove the field, or declare it as not anonymised; pseudonyms are not enough.',
    },
    applies: ({ personal }) => personal?.anonymised === true,
    check: (content, context) => {
      const hit = foundPersonal(content, context).find(({ certainty }) => certainty !== 'possible')
      return found(hit !== undefined, 'personal.anonymised', { name: hit?.name ?? '', kind: hit?.kindName ?? '' })
    },
  },
  {
    id: 'P36',
    name: 'text-grave',
    severity: 'block',
    section: 'content',
    text: { zh: '公开的文字里有{kind}。', en: 'A public text holds personal information ({kind}).' },
    remedy: { zh: '删去或改用虚构的示例。', en: 'Remove it, or use an invented example.' },
    check: (content) => inTexts(content, grave),
  },
  {
    id: 'P36',
    name: 'text-contact',
    severity: 'warn',
    section: 'content',
    text: { zh: '公开的文字里有{kind}。', en: 'A public text holds personal information ({kind}).' },
    remedy: { zh: '联系方式写部门和座机；示例用虚构的值。', en: 'Name a desk and its telephone; invent examples.' },
    check: (content) => inTexts(content, contact),
  },
]
