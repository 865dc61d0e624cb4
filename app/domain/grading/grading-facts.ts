import type { ProcessingDegree } from '../codes/grading.ts'
import type { FieldEntry, ListingContent } from '../listing/listing-content.ts'
import { hintOf } from '../personal/column-hints.ts'
import { type PersonalKind, type PersonalSuspicion, personalKinds } from '../personal/personal-kinds.ts'

/** What a look at the sample suspects, a column at a time. */
export type ColumnSuspicions = { column: string; suspicions: readonly PersonalSuspicion[] }

/** What grading looks at, read out of a listing; lists hold names of fields of the dictionary. */
export type GradingFacts = {
  content: ListingContent
  /** Holds personal information: declared, flagged in the dictionary, or seen in the sample. */
  isPersonal: boolean
  /** Declared anonymised, and nothing seen in the sample speaks against it. */
  isAnonymised: boolean
  /** Fields that are not masked: sensitive ones, those that name or reach a person, and other personal ones. */
  sensitive: string[]
  direct: string[]
  personal: string[]
  /** Personal fields that are masked. */
  masked: string[]
  /** Columns that seem personal in the sample and are not flagged so. */
  undeclared: string[]
  /** Fields that tell one organisation from another. */
  organisations: string[]
  /** Degree of processing; raw where it is not declared (the stricter reading). */
  processing: ProcessingDegree
}

/** Kinds by which a person is named or reached; the worked matrix of domain handbook 4.1 has them very serious. */
const directKinds: ReadonlySet<PersonalKind> = new Set([
  'ID_NUMBER',
  'PASSPORT',
  'MOBILE',
  'LANDLINE',
  'ADDRESS',
  'BANK_CARD',
])
const sensitiveKinds: ReadonlySet<PersonalKind> = new Set(
  personalKinds.filter(({ flag }) => flag === 'SENSITIVE').map(({ code }) => code),
)
const organisationName =
  /信用代码|企业名称|单位名称|公司名称|机构名称|uscc|org(?:anisation|anization)?_?(?:id|name|code)|company/i

/** Reads what grading looks at. Suspicions are counted where they are certain or likely. */
export function gradingFactsOf(content: ListingContent, suspicions: readonly ColumnSuspicions[] = []): GradingFacts {
  const seen = new Map(
    suspicions.map(({ column, suspicions: of }) => [
      column,
      of.filter(({ certainty }) => certainty !== 'possible').map(({ kind }) => kind),
    ]),
  )
  const facts: GradingFacts = {
    content,
    isPersonal: false,
    isAnonymised: false,
    sensitive: [],
    direct: [],
    personal: [],
    masked: [],
    undeclared: [],
    organisations: [],
    processing: content.processing ?? 'RAW',
  }
  const named = new Set(content.dictionary.map(({ name }) => name))
  for (const field of content.dictionary) sortField(facts, field, seen.get(field.name) ?? [])
  // Columns of the sample that the dictionary does not have.
  for (const [column, kinds] of seen)
    if (!named.has(column) && kinds.length > 0) placeField(facts, column, kinds, false)
  const { personal } = content
  const flagged = facts.sensitive.length + facts.direct.length + facts.personal.length + facts.masked.length
  facts.isPersonal = personal?.contains === true || flagged > 0
  facts.isAnonymised = personal?.anonymised === true && facts.undeclared.length === 0
  return facts
}

function sortField(facts: GradingFacts, field: FieldEntry, seen: readonly PersonalKind[]): void {
  const says = `${field.name} ${field.title?.zh ?? ''} ${field.title?.en ?? ''}`
  if (organisationName.test(says)) facts.organisations.push(field.name)
  if (field.personal === 'NONE') {
    if (seen.length > 0) placeField(facts, field.name, seen, false)
    return
  }
  // What is masked and yet is seen whole in the sample is not masked.
  if (field.masked && seen.length === 0) {
    facts.masked.push(field.name)
    return
  }
  const kinds = [...seen, ...hintOf(field.name).kinds, ...hintOf(field.title?.zh ?? '').kinds]
  placeField(facts, field.name, field.personal === 'SENSITIVE' ? [...kinds, 'MEDICAL'] : kinds, true)
}

function placeField(facts: GradingFacts, name: string, kinds: readonly PersonalKind[], isDeclared: boolean): void {
  if (!isDeclared) facts.undeclared.push(name)
  if (kinds.some((kind) => sensitiveKinds.has(kind))) facts.sensitive.push(name)
  else if (kinds.some((kind) => directKinds.has(kind))) facts.direct.push(name)
  else facts.personal.push(name)
}
