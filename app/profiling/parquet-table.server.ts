import { profileBounds } from '#app/domain/profile/file-profile.ts'
import { nameColumns } from '#app/domain/profile/find-header.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import { named, openDuck, quoted } from './duck.server.ts'
import { counted, type TableSource } from './table-sources.server.ts'

/** Stands between the values of a row; inside a value it becomes a space. */
const unit = '\u001f'

/** A Parquet file, which lies in the scratch folder: DuckDB reads it, each value becomes a text. */
export async function readParquet(file: {
  path: string
  name: string
  folder: string
}): Promise<TableSource & { close: () => void }> {
  const duck = await openDuck(file.folder, '200MB')
  try {
    const from = `read_parquet(${quoted(file.path)})`
    const described = await orBroken(duck.connection.runAndReadAll(`describe select * from ${from}`))
    const fields = described.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }))
    if (fields.length > profileBounds.columns) throw new ProfileFailure('tooManyColumns')
    const { columns, renamed, masked } = nameColumns(fields.map(({ name }) => name))
    const texts = new Set(fields.flatMap(({ type }, index) => (/^(?:VARCHAR|UUID|ENUM)/.test(type) ? [index] : [])))
    const values = fields.map(({ name, type }) => `coalesce(replace(${textOf(named(name), type)}, chr(31), ' '), '')`)
    // A row is fetched as one text: a value at a time takes five times as long.
    const query = `select concat_ws(chr(31), ${values.join(', ')}) from ${from}`
    async function* rows(): AsyncGenerator<string[][]> {
      const result = await orBroken(duck.connection.stream(query))
      for (;;) {
        const chunk = await orBroken(result.fetchChunk())
        if (!chunk || chunk.rowCount === 0) return
        const vector = chunk.getColumnVector(0)
        for (let start = 0; start < chunk.rowCount; start += 256)
          yield Array.from({ length: Math.min(256, chunk.rowCount - start) }, (_, index) =>
            String(vector.getItem(start + index)).split(unit),
          )
      }
    }
    return {
      head: { name: file.name, format: 'PARQUET', columns, texts, hasHeader: true },
      rows: rows(),
      isRagged: false,
      facts: {},
      warnings: () => [...counted('renamedColumns', renamed), ...counted('maskedNames', masked)],
      close: duck.close,
    }
  } catch (error) {
    duck.close()
    throw error
  }
}

/** What DuckDB says of a file it cannot read may hold a part of it. */
function orBroken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw new ProfileFailure(/^Out of Memory/.test(String((error as Error).message)) ? 'outOfMemory' : 'broken')
  })
}

/** A value as the text that a CSV would hold; of binary ones only that they are there. */
function textOf(column: string, type: string): string {
  if (/^BLOB|^BIT/.test(type)) return `if(${column} is null, null, '(binary)')`
  if (/^(?:STRUCT|MAP|JSON)|\[\d*\]$/.test(type)) return `cast(to_json(${column}) as varchar)`
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${column}, '%Y-%m-%d %H:%M:%S')`
  return `cast(${column} as varchar)`
}
