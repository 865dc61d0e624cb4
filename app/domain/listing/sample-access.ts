import { consequencesOf, flagsOf } from '../grading/consequences.ts'
import type { ListingContent } from './listing-content.ts'

/**
 * Whether visitors may see and download a sample (domain handbook 4.3): none of important data and of sensitive personal
 * information, and no raw rows of other personal information that is not anonymised, which is so while any personal field
 * of it is not masked.
 */
export function maySeeSample(content: Pick<ListingContent, 'grade' | 'personal' | 'dictionary'>): boolean {
  const flags = flagsOf(content)
  const { sample } = consequencesOf(content.grade, flags)
  if (sample === 'none') return false
  if (!flags.personal) return true
  return content.dictionary.every((field) => field.personal === 'NONE' || field.masked)
}
