import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PreviewStep } from '#app/domain/glossary/glossary-preview.ts'
import { changeGlossary } from '#app/domain/glossary/operator-glossary.server.ts'
import { changeTo } from '#app/domain/glossary/operator-lines.ts'
import type { Text } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { listPublicContents } from '#db/queries/documents.server.ts'
import { type TemporaryExchange, withTemporaryExchange } from '#search/temporary-exchange.server.ts'
import { typeIntoSearch } from '#search/type-into-search.ts'
import { listingsChangedBy } from '#search/words/glossary-change.server.ts'

/** Codes of the first ten of each search, by the search's id. */
export type Run = Map<string, string[]>
type Watch = (step: PreviewStep, done: number, total: number) => void

const depth = 10

/**
 * Makes the same searches under the glossary as it is and under these lines, over a copy of the exchange's catalogue with an
 * index of its own. The copy lies in `folder`, which is emptied before and removed after. Throws NoEngine where there is no
 * engine to start, and the reason of the signal once that ends it.
 */
export async function compareOverCopy(
  database: Database,
  lines: readonly string[],
  options: {
    queries: readonly { id: string; text: string }[]
    folder: string
    log: (line: string) => void
    binary?: string | undefined
    signal?: AbortSignal
    watch?: Watch
  },
): Promise<{ before: Run; after: Run; titles: Map<string, Text> }> {
  const { queries, folder, log, binary, signal, watch = () => {} } = options
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  remove()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  process.on('exit', remove)
  try {
    watch('copy', 0, 0)
    await database.backup(join(folder, 'shuji.sqlite'))
    return await withTemporaryExchange(
      {
        fill: async () => {},
        keep: folder,
        log,
        ...(binary !== undefined && { binary }),
        ...(signal && { signal }),
        onProgress: (done, total) => watch('index', done, total),
      },
      async (exchange) => {
        const { before, after } = await underBoth(exchange, lines, queries, { watch, ...(signal && { signal }) })
        const codes = [...new Set([...before.values(), ...after.values()].flat())]
        const titles = new Map<string, Text>()
        for (let start = 0; start < codes.length; start += 1_000)
          for (const [code, { title }] of await listPublicContents(
            exchange.database.read,
            codes.slice(start, start + 1_000),
          ))
            titles.set(code, title)
        return { before, after, titles }
      },
    )
  } finally {
    remove()
    process.off('exit', remove)
  }
}

/** Makes the searches in an exchange, gives it these lines as its whole glossary, and makes them again. */
export async function underBoth(
  exchange: TemporaryExchange,
  lines: readonly string[],
  queries: readonly { id: string; text: string }[],
  { watch = () => {}, signal }: { watch?: Watch; signal?: AbortSignal } = {},
): Promise<{ before: Run; after: Run }> {
  const { search, database } = exchange
  const ask = async (step: 'before' | 'after') => {
    const run: Run = new Map()
    for (const { id, text } of queries) {
      signal?.throwIfAborted()
      watch(step, run.size, queries.length)
      run.set(id, (await typeIntoSearch(search, text, depth)).codes)
    }
    return run
  }
  await search.drainAll()
  const before = await ask('before')
  watch('change', 0, 0)
  await become(database, lines)
  await search.drainAll()
  return { before, after: await ask('after') }
}

/** Makes these lines the whole glossary of a database that is there for trying only. */
export async function become(database: Database, lines: readonly string[]): Promise<void> {
  await changeGlossary(database, (present) => changeTo(present, lines, true), {
    by: 'preview',
    affected: async (one, other) => (await listingsChangedBy(database, one, other)).map(({ id }) => id),
  })
}
