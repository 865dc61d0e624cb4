import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { HarvestItem, HarvestReader, HarvestRecord } from '#app/domain/harvest/harvest-record.ts'
import { ListingContent } from '#app/domain/listing/listing-content.ts'

/** What a reader makes of a fixture of the international formats; every record must pass the schema. `.txt` is dropped. */
export async function readIntlFixture(reader: HarvestReader, path: string) {
  const bytes = await readFile(fileURLToPath(new URL(`../fixtures/import-intl/${path}`, import.meta.url)))
  const name = (path.split('/').at(-1) ?? path).replace(/\.txt$/, '')
  const items: HarvestItem[] = []
  const input = { path, name, text: async () => bytes.toString(), bytes: async () => bytes }
  for await (const item of reader.read(input, {})) items.push(item)
  const records = items.flatMap((item): HarvestRecord[] => ('record' in item ? [item.record] : []))
  return {
    isRecognised: reader.recognises({ path, name, head: bytes.subarray(0, 65_536).toString() }),
    records: records.map((record) => ({ ...record, content: ListingContent.parse(record.content) })),
    skips: items.flatMap((item) => ('skip' in item ? [item.skip] : [])),
  }
}
