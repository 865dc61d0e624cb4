import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HarvestItem, HarvestReader, HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'

/** Where a fixture of the import tests lies. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/import/${path}`, import.meta.url))
}

/** What a reader makes of a fixture; every record must pass the listing schema. */
export async function readFixture(reader: HarvestReader, path: string) {
  const bytes = await readFile(fixture(path))
  const name = path.split('/').at(-1) ?? path
  const head = bytes.subarray(0, 65_536).toString()
  const items: HarvestItem[] = []
  const input = { path: name, name, text: async () => bytes.toString(), bytes: async () => bytes }
  for await (const item of reader.read(input, {})) items.push(item)
  const records = items.flatMap((item): HarvestRecord[] => ('record' in item ? [item.record] : []))
  return {
    isRecognised: reader.recognises({ path: name, name, head }),
    records: records.map((record) => ({ ...record, content: ListingContent.parse(record.content) })),
    skips: items.flatMap((item) => ('skip' in item ? [item.skip] : [])),
  }
}
