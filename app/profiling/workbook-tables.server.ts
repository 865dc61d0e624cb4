import { StringDecoder } from 'node:string_decoder'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import {
  CellStyles,
  type PartReader,
  Relations,
  SharedTextReader,
  SheetReader,
  WorkbookList,
} from '#app/domain/profile/workbook-parts.ts'
import type { Archive } from './read-archive.server.ts'
import { SharedTexts } from './shared-texts.ts'
import { counted, type TableSource, withHeader } from './table-sources.server.ts'

/** The sheets of a workbook in their order, each to be read before the next. Empty ones are left out. */
export async function* readWorkbook(archive: Archive, onBytes: (bytes: number) => void): AsyncGenerator<TableSource> {
  const list = new WorkbookList()
  await readPart(archive, 'xl/workbook.xml', list)
  const relations = new Relations()
  await readPart(archive, 'xl/_rels/workbook.xml.rels', relations)
  const styles = new CellStyles()
  await readPart(archive, 'xl/styles.xml', styles, true)
  const shared = new SharedTexts()
  await readPart(archive, 'xl/sharedStrings.xml', new SharedTextReader((text) => shared.add(text)), true)
  let done = 0
  for (const { name, relation, isHidden } of list.sheets) {
    const path = relations.targets.get(relation)
    const entry = archive.entries.find((each) => each.name === path)
    if (!entry || !/^xl\/worksheets\//.test(entry.name)) continue
    const sheet = new SheetReader({
      shared: (index) => shared.at(index),
      dates: styles.dates,
      isFrom1904: list.isFrom1904,
    })
    const source = await withHeader(
      rowsOf(archive, entry.name, sheet, (packed) => onBytes(done + packed)),
      {
        name,
        format: 'XLSX',
        facts: {},
        isTrimmed: true,
        warnings: () => [
          ...(isHidden ? [{ code: 'hiddenSheet' as const }] : []),
          ...counted('formulaErrors', sheet.errors),
        ],
      },
    )
    done += entry.packed
    yield source
  }
}

async function readPart(archive: Archive, name: string, reader: PartReader, isOptional = false): Promise<void> {
  const entry = archive.entries.find((each) => each.name === name)
  if (!entry) {
    if (isOptional) return
    throw new ProfileFailure('broken')
  }
  const decoder = new StringDecoder('utf8')
  for await (const chunk of archive.read(entry)) reader.read(decoder.write(chunk))
  reader.end()
}

async function* rowsOf(
  archive: Archive,
  name: string,
  sheet: SheetReader,
  onBytes: (packed: number) => void,
): AsyncGenerator<string[][]> {
  const entry = archive.entries.find((each) => each.name === name)!
  const decoder = new StringDecoder('utf8')
  let read = 0
  for await (const chunk of archive.read(entry)) {
    sheet.read(decoder.write(chunk))
    read += chunk.length
    onBytes(Math.round((entry.packed * read) / Math.max(1, entry.bytes)))
    yield sheet.takeRows()
  }
  sheet.end()
}
