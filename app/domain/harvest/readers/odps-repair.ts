import { type Salvage, salvageJson } from '../salvage.ts'

/**
 * Reads a product descriptor that is not JSON because a name or description holds quotation marks nobody escaped. Only
 * values of `name` and `description` that are followed by the key the format puts next are touched; the mended text
 * must parse whole, else the file is refused.
 */
export function readDescriptor(text: string): Salvage {
  const first = salvageJson(text)
  if (!('error' in first)) return first
  let mended = 0
  const escaped = text.replace(
    /("(?:name|description)"\s*:\s*")([\s\S]*?)("\s*,(?=\s*"(?:description|productID|priceCurrency|visibility)"\s*:))/g,
    (_all, before: string, value: string, after: string) => {
      const safe = value.replace(/(?<!\\)((?:\\\\)*)"/g, '$1\\"')
      if (safe !== value) mended++
      return `${before}${safe}${after}`
    },
  )
  if (mended === 0) return first
  const second = salvageJson(escaped)
  if ('error' in second) return first
  return { value: second.value, repairs: [...second.repairs, `quotation marks inside ${mended} value(s) escaped`] }
}
