import type { ListingContent } from './listing-content.ts'
import { isRestricted } from './public-content.ts'

/**
 * Whether visitors may see and download a sample (domain handbook 4.3): none of important data, and no raw rows of
 * personal information that is not anonymised, which is so while any personal field of it is not masked.
 */
export function maySeeSample(content: Pick<ListingContent, 'grade' | 'personal' | 'dictionary'>): boolean {
  if (isRestricted(content)) return false
  if (!content.personal?.contains || content.personal.anonymised) return true
  return content.dictionary.every((field) => field.personal === 'NONE' || field.masked)
}
