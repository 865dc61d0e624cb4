import type { HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { inputFiles } from '#app/domain/harvest/input-files.server.ts'
import { recognise } from '#app/domain/harvest/readers/all-readers.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'

const headLength = 65_536

/** Listings of catalogues in files and folders, in the order they are read; what cannot be read is counted. */
export async function readListings(
  paths: readonly string[],
): Promise<{ listings: { record: HarvestRecord; content: ListingContent }[]; skipped: number }> {
  const listings: { record: HarvestRecord; content: ListingContent }[] = []
  let skipped = 0
  for await (const file of inputFiles(paths)) {
    if ('skip' in file) {
      skipped++
      continue
    }
    const text = await file.input.text()
    const reader = recognise(file.input, text.slice(0, headLength))
    if (!reader) continue
    for await (const item of reader.read(file.input, {})) {
      const content = 'record' in item ? ListingContent.safeParse(item.record.content) : undefined
      if ('record' in item && content?.success) listings.push({ record: item.record, content: content.data })
      else skipped++
    }
  }
  return { listings, skipped }
}

/** So many of the items, spread evenly over all of them. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T)
}
