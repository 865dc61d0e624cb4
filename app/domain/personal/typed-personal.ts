import { findPersonal } from './find-personal.ts'
import type { PersonalKind } from './personal-kinds.ts'

/** Kinds that are looked for in what people write for others; plain places and dates are none of them. */
const told: readonly PersonalKind[] = [
  'ID_NUMBER',
  'PASSPORT',
  'MOBILE',
  'LANDLINE',
  'EMAIL',
  'BANK_CARD',
  'PLATE',
  'SOCIAL_ACCOUNT',
]
const contactPerson = /(?:联系人|联系电话|联系方式|负责人|contact(?: person)?)\s*[:：]\s*\S{2,20}/i

/** Personal data and ways to get in touch outside of the exchange in a text that others read: of which kind, and the words. */
export function personalInTyped(text: string): { kind: PersonalKind | 'CONTACT'; said: string }[] {
  const hits = findPersonal(text).filter(
    ({ kind, isSupported }) => told.includes(kind) && (isSupported || kind !== 'BANK_CARD'),
  )
  const contact = contactPerson.exec(text)
  return [
    ...hits.map(({ kind, start, end }) => ({ kind, said: text.slice(start, end) })),
    ...(contact ? [{ kind: 'CONTACT' as const, said: contact[0] }] : []),
  ]
}
