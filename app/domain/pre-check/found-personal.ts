import type { ListingContent } from '../listing/listing-content.ts'
import { type Certainty, type PersonalKind, personalKinds } from '../personal/personal-kinds.ts'
import { kindOfRule } from '../sample/check-sample.ts'
import type { CheckContext } from './check-context.ts'
import type { Words } from './rule.ts'

/** What the machine found in the values of one declared field. */
export type FoundPersonal = {
  index: number
  name: string
  kind: PersonalKind
  kindName: Words
  isSensitive: boolean
  certainty: Certainty
}

/** Personal information found in sample and files, field by field; of one kind in one field the surest. */
export function foundPersonal(
  { dictionary }: Pick<ListingContent, 'dictionary'>,
  { sampleReport, profiles }: Pick<CheckContext, 'sampleReport' | 'profiles'>,
): FoundPersonal[] {
  const places = new Map(dictionary.map(({ name }, index) => [name, index]))
  const found = new Map<string, FoundPersonal>()
  const note = (column: string | undefined, kind: PersonalKind, certainty: Certainty) => {
    const index = places.get(column ?? '')
    const item = personalKinds.find(({ code }) => code === kind)
    if (index === undefined || !item) return
    const key = `${index} ${kind}`
    const before = found.get(key)
    if (before && ranks.indexOf(before.certainty) >= ranks.indexOf(certainty)) return
    const { zh, en, flag } = item
    found.set(key, {
      index,
      name: column ?? '',
      kind,
      kindName: { zh, en },
      isSensitive: flag === 'SENSITIVE',
      certainty,
    })
  }
  for (const { rule, severity, column } of sampleReport?.findings ?? []) {
    const kind = kindOfRule(rule)
    if (kind) note(column, kind, severity === 'error' ? 'likely' : 'possible')
  }
  for (const { tables } of profiles)
    for (const { columns } of tables)
      for (const { name, personal } of columns) for (const { kind, certainty } of personal) note(name, kind, certainty)
  return [...found.values()]
}

const ranks: readonly Certainty[] = ['possible', 'likely', 'certain']
