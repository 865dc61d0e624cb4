import type { CodeList, CodeOf } from '../codes/code-list.ts'
import type { ListingDraft } from '../listing/listing-content.ts'
import type { PersonalKind } from '../personal/personal-kinds.ts'
import type { ColumnProfile } from '../profile/file-profile.ts'

/** What becomes of a field that seems to hold personal information when a listing is drafted. */
export const fieldTreatments = [
  { code: 'keep', zh: '保留原值', en: 'Keep as it is' },
  { code: 'mask', zh: '脱敏后提供', en: 'Deliver masked' },
  { code: 'remove', zh: '不提供', en: 'Leave out' },
] as const satisfies CodeList
export type FieldTreatment = CodeOf<typeof fieldTreatments>

/** By field name; fields that are not named are treated as proposed. */
export type Treatments = Readonly<Record<string, FieldTreatment>>

/** The name of the choice for one field in a form. */
export function treatmentName(field: string): string {
  return `treat:${field}`
}

/** What names or reaches one person and serves no analysis (rule R06): a listing does without it. */
const namingOne: readonly PersonalKind[] = ['ID_NUMBER', 'PASSPORT', 'BANK_CARD', 'MOBILE', 'EMAIL', 'SOCIAL_ACCOUNT']

/** Kinds that are certain or likely: what is only possible is left to people. */
export function surePersonal({ personal }: ColumnProfile): PersonalKind[] {
  return personal.filter(({ certainty }) => certainty !== 'possible').map(({ kind }) => kind)
}

/** The proposal for one field: without what names or reaches one person, masked where it is personal otherwise, else as it is. */
export function proposedTreatment(column: ColumnProfile): FieldTreatment {
  const kinds = surePersonal(column)
  if (kinds.some((kind) => namingOne.includes(kind))) return 'remove'
  return kinds.length > 0 ? 'mask' : 'keep'
}

/** What becomes of a field, as chosen or else as proposed. */
export function treatmentOf(column: ColumnProfile, chosen: Treatments): FieldTreatment {
  const own = Object.hasOwn(chosen, column.name) ? chosen[column.name] : undefined
  return column.personal.length === 0 ? 'keep' : (own ?? proposedTreatment(column))
}

type DraftEntry = NonNullable<ListingDraft['dictionary']>[number]

/** A field that is delivered masked: stars are text, whatever was under them. */
export function maskedField(field: DraftEntry): DraftEntry {
  const { domain: _, isKey: __, ...rest } = field
  return { ...rest, type: 'STRING', isKey: false, masked: true }
}
