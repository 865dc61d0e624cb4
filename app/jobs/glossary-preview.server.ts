import { join } from 'node:path'
import type { Config } from '#app/config.server.ts'
import {
  changeOfSearch,
  type ListingChanges,
  mostShownListings,
  mostShownSearches,
  type PreviewStep,
  previewDays,
  previewQueries,
  type SearchChanges,
} from '#app/domain/glossary/glossary-preview.ts'
import { linesAfter } from '#app/domain/glossary/operator-lines.ts'
import { readSearchLog } from '#app/domain/search-log/read-search-log.server.ts'
import { fewestVisitors } from '#app/domain/search-log/search-lists.ts'
import type { Database } from '#db/client.server.ts'
import { listGlossaryLines } from '#db/queries/glossary.server.ts'
import { findNextPreview, type GlossaryPreviewRow, updatePreview } from '#db/queries/glossary-previews.server.ts'
import { upsertJobStart } from '#db/queries/jobs.server.ts'
import { NoEngine } from '#search/temporary-exchange.server.ts'
import { listingsChangedBy } from '#search/words/glossary-change.server.ts'
import { compareOverCopy } from './glossary-preview-searches.server.ts'
import type { Job } from './run-jobs.server.ts'

const dayLength = 24 * 3_600_000
/** How often progress is written down, and how often the job says that it is still at work. */
const noteEvery = 500
const aliveEvery = 60_000
/** A preview that broke off with the whole process so often is not begun again. */
const mostAttempts = 2

type Options = { database: Database; config: Pick<Config, 'dataDir' | 'meili'> }

/** Why work on a preview is ended: nobody waits for it, or the process ends and the next one begins it again. */
class Unwanted extends Error {}
class Closing extends Error {}

/** Makes previews of changes of the glossary, one after the other. */
export function createGlossaryPreviews(options: Options): Pick<Job, 'run' | 'stop'> {
  const closing = new AbortController()
  return {
    run: async (now) => {
      const row = await findNextPreview(options.database.read)
      if (!row || closing.signal.aborted) return 0
      await makePreview(options, row, closing.signal, now)
      return 1
    },
    stop: () => closing.abort(new Closing('The exchange is closing')),
  }
}

async function makePreview(options: Options, row: GlossaryPreviewRow, closing: AbortSignal, now: number) {
  const { write } = options.database
  const { id } = row
  if (row.attempts >= mostAttempts) {
    await updatePreview(write, id, { state: 'failed', finishedAt: now })
    return
  }
  await upsertJobStart(write, { name: 'glossary-preview', startedAt: now })
  await updatePreview(write, id, { state: 'running', startedAt: now, attempts: row.attempts + 1 })
  const progress = watchProgress(options.database, id)
  const signal = AbortSignal.any([closing, progress.signal])
  try {
    const lines = await listingsOf(options.database, row, { signal, watch: progress.watch })
    const searches = await searchesOf(options, lines, { signal, watch: progress.watch })
    await progress.end()
    await updatePreview(write, id, { state: 'done', searches: JSON.stringify(searches), finishedAt: Date.now() })
  } catch (error) {
    await progress.end()
    if (closing.aborted) await updatePreview(write, id, { state: 'waiting', attempts: row.attempts })
    else if (!progress.signal.aborted) {
      const searches: SearchChanges = { kind: 'failed' }
      await updatePreview(write, id, {
        state: 'failed',
        searches: JSON.stringify(searches),
        finishedAt: Date.now(),
      })
      throw error
    }
  }
}

type Watched = { signal: AbortSignal; watch: (step: PreviewStep, done: number, total: number) => void }

/** Finds the listings whose words change and keeps them; gives the lines of the glossary after the change. */
async function listingsOf(database: Database, row: GlossaryPreviewRow, { signal, watch }: Watched): Promise<string[]> {
  const before = (await listGlossaryLines(database.read)).map(({ line }) => line)
  const change = { added: JSON.parse(row.added) as string[], removed: JSON.parse(row.removed) as string[] }
  const after = linesAfter(before, change)
  watch('listings', 0, 0)
  const changed = await listingsChangedBy(database, before, after, (done) => {
    signal.throwIfAborted()
    watch('listings', done, 0)
  })
  const listings: ListingChanges = {
    count: changed.length,
    some: changed.slice(0, mostShownListings).map(({ id: _, ...each }) => each),
  }
  await updatePreview(database.write, row.id, {
    affected: JSON.stringify(changed.map(({ id }) => id)),
    listings: JSON.stringify(listings),
  })
  return after
}

/** What becomes of the searches that visitors made most. */
async function searchesOf(
  { database, config }: Options,
  lines: readonly string[],
  watched: Watched,
): Promise<SearchChanges> {
  const since = Date.now() - previewDays * dayLength
  const report = await readSearchLog(database.read, { since, minVisitors: fewestVisitors, most: previewQueries })
  const queries = report.queries.map(({ query }) => ({ id: query, text: query }))
  if (queries.length === 0) return { kind: 'nobodySearched' }
  try {
    const { before, after, titles } = await compareOverCopy(database, lines, {
      queries,
      folder: join(config.dataDir, 'preview'),
      log: () => undefined,
      binary: config.meili.binary,
      ...watched,
    })
    const changed = queries.flatMap(({ id, text }) => {
      const one = changeOfSearch(
        text,
        before.get(id) ?? [],
        after.get(id) ?? [],
        (code) => titles.get(code) ?? { zh: code },
      )
      return one ? [one] : []
    })
    return {
      ...{ kind: 'compared', asked: queries.length, changed: changed.length },
      some: changed.slice(0, mostShownSearches),
    }
  } catch (error) {
    if (error instanceof NoEngine) return { kind: 'noEngine' }
    throw error
  }
}

/** Writes progress down now and then; its signal says that nobody waits for the preview any more. */
function watchProgress(database: Database, id: string) {
  const unwanted = new AbortController()
  let writing: Promise<void> | undefined
  let written = { at: 0, step: '' }
  let aliveAt = Date.now()
  const write = async (step: PreviewStep, done: number, total: number, at: number) => {
    if (!(await updatePreview(database.write, id, { step, stepDone: done, stepTotal: total })))
      unwanted.abort(new Unwanted('Nobody waits for this preview any more'))
    if (at - aliveAt < aliveEvery) return
    aliveAt = at
    await upsertJobStart(database.write, { name: 'glossary-preview', startedAt: at })
  }
  return {
    signal: unwanted.signal,
    watch: (step: PreviewStep, done: number, total: number) => {
      const at = Date.now()
      if (writing || (step === written.step && at - written.at < noteEvery)) return
      written = { at, step }
      writing = write(step, done, total, at)
        .catch(() => undefined)
        .finally(() => {
          writing = undefined
        })
    },
    /** Waits for what is being written. */
    end: async () => {
      await writing
    },
  }
}
