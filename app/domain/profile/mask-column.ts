import { maskPersonal, maskText } from '../personal/mask-personal.ts'
import type { PersonalKind, PersonalSuspicion } from '../personal/personal-kinds.ts'

/** Known by their column rather than by their form: inside a value there is nothing to find. */
const byMeaning: ReadonlySet<PersonalKind> = new Set([
  ...(['NAME', 'ADDRESS', 'BIRTH_DATE', 'MEDICAL', 'LOCATION', 'PASSPORT', 'SOCIAL_ACCOUNT'] as const),
])
/** What is longer is a text in which something stands, not the thing itself. */
const longestName = 40

/**
 * How to show the values of a column without showing anybody: what is personal by its column is masked as a whole, what is
 * by its form wherever it stands in a text.
 */
export function maskerOf(column: string, suspicions: readonly PersonalSuspicion[]): (value: string) => string {
  const [most] = [...suspicions].sort((one, other) => other.matched - one.matched)
  const isWhole = most !== undefined && most.matched >= 0.3 * most.examined
  const meant = suspicions.find(({ kind }) => byMeaning.has(kind))
  return (value) => {
    if (meant && (value.length <= longestName || isWhole)) return maskPersonal(meant.kind, value)
    const masked = maskText(value, column)
    return masked === value && isWhole ? maskPersonal(most.kind, value) : masked
  }
}
