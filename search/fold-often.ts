import { fold } from '#app/domain/catalogue/fold.ts'
import { remember } from './remember.ts'

const longest = 300
const foldShort = remember(fold, 20_000)

/** As `fold`, for texts of listings: names, keywords and fields come again and again, and each is looked at twice. */
export function foldOften(text: string): string {
  return text.length > longest ? fold(text) : foldShort(text)
}
