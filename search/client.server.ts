import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchTaskTimeOutError,
  type MultiSearchQuery,
  type Settings,
} from 'meilisearch'
import { z } from 'zod'
import type { ListingDocument } from './listing-document.ts'

/** Where an engine is reached. */
export type EngineAddress = { url: string; key: string | undefined }

/** The engine does not answer, or not in time, or answers nonsense: try again later. Says no address and no key. */
export class EngineAway extends Error {
  readonly isTimeout: boolean
  constructor(message: string, isTimeout = false) {
    super(message)
    this.isTimeout = isTimeout
  }
}

/** The engine answered and said no: the same request fails again. `code` is the engine's own word for why. */
export class EngineRefused extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The search engine refused: ${code}`)
    this.code = code
  }
}

const Hits = z.array(z.object({ id: z.string() }))
const count = z.number().int().min(0)
const SearchAnswer = z.object({
  hits: Hits,
  totalHits: count.optional(),
  facetDistribution: z.record(z.string(), z.record(z.string(), count)).optional(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

const taskTimeout = 30 * 60_000

export type Connection = ReturnType<typeof connect>

/** Speaks to one engine about listings. Every failure comes out as EngineAway or EngineRefused. */
export function connect(address: EngineAddress) {
  // Without `identity` the answer comes compressed in pieces, and each search waits 40 ms for the network stack.
  const options = {
    host: address.url,
    ...(address.key !== undefined && { apiKey: address.key }),
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    defaultWaitOptions: { timeout: taskTimeout, interval: 15 },
  }
  const client = new Meilisearch({ ...options, timeout: 30_000 })

  const settled = async (task: { waitTask: () => Promise<{ status: string; error: { code: string } | null }> }) => {
    const done = await task.waitTask()
    if (done.status !== 'succeeded') throw new EngineRefused(done.error?.code ?? done.status)
  }

  return {
    /** Several searches in one call; each answer checked. */
    search: (queries: MultiSearchQuery[], milliseconds: number): Promise<SearchAnswer[]> =>
      translated(async () => {
        const answer = await client.multiSearch({ queries }, { signal: AbortSignal.timeout(milliseconds) })
        const parsed = z.array(SearchAnswer).length(queries.length).safeParse(answer.results)
        if (!parsed.success) throw new EngineAway('The search engine gave an answer that cannot be read')
        return parsed.data
      }),

    /** Whether the engine answers at all. */
    isHealthy: (milliseconds = 1_000): Promise<boolean> =>
      client
        .multiSearch({ queries: [] }, { signal: AbortSignal.timeout(milliseconds) })
        .then(() => true)
        .catch(() => false),

    /** Adds or replaces documents and waits until they can be found; throws when the engine did not take them. */
    put: (uid: string, documents: readonly ListingDocument[]): Promise<void> =>
      translated(() => settled(client.index(uid).addDocuments([...documents], { primaryKey: 'id' }))),

    /** Removes documents and waits until they are gone. */
    remove: (uid: string, ids: readonly string[]): Promise<void> =>
      translated(() => settled(client.index(uid).deleteDocuments([...ids]))),

    /** Makes an empty index with settings. */
    createIndex: (uid: string, settings: Settings | undefined): Promise<void> =>
      translated(async () => {
        await settled(client.createIndex(uid, { primaryKey: 'id' }))
        if (settings) await settled(client.index(uid).updateSettings(settings))
      }),

    /** Removes an index and waits until it is gone; one that is not there is no matter. */
    deleteIndex: (uid: string): Promise<void> =>
      translated(async () => {
        await client.deleteIndexIfExists(uid)
      }),

    /** Exchanges two indexes at one instant. */
    swap: (one: string, other: string): Promise<void> =>
      translated(() => settled(client.swapIndexes([{ indexes: [one, other], rename: false }]))),

    /** Names of all indexes of this engine that begin so. */
    listIndexes: (prefix: string): Promise<string[]> =>
      translated(async () => {
        const { results } = await client.getRawIndexes({ limit: 1_000 })
        return results.map((index) => index.uid).filter((uid) => uid.startsWith(prefix))
      }),

    /** The marks an index carries in its dictionary, or undefined when there is no such index. */
    findMarks: (uid: string): Promise<string[] | undefined> =>
      translated(async () => {
        try {
          return (await client.index(uid).getDictionary()) ?? []
        } catch (error) {
          if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return undefined
          throw error
        }
      }),

    /** How many documents an index holds. */
    countDocuments: (uid: string): Promise<number> =>
      translated(async () => (await client.index(uid).getStats()).numberOfDocuments),

    /** A page of documents: the attributes asked for, or all. */
    listDocuments: (
      uid: string,
      page: { offset: number; limit: number; fields?: (keyof ListingDocument)[] },
    ): Promise<Partial<ListingDocument>[]> =>
      translated(async () => (await client.index<ListingDocument>(uid).getDocuments(page)).results),
  }
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw translate(error)
  }
}

function translate(error: unknown): Error {
  if (error instanceof EngineAway || error instanceof EngineRefused) return error
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response
    const isOurs = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status)
    return isOurs
      ? new EngineRefused(error.cause?.code ?? `status_${status}`)
      : new EngineAway(`The search engine answered with status ${status}`)
  }
  const isTimeout =
    error instanceof MeilisearchTaskTimeOutError ||
    nameOf(error).includes('Timeout') ||
    nameOf(error).includes('TimeOut') ||
    nameOf((error as { cause?: unknown }).cause).includes('Timeout')
  if (isTimeout) return new EngineAway('The search engine did not answer in time', true)
  if (error instanceof MeilisearchError || error instanceof SyntaxError || error instanceof TypeError)
    return new EngineAway('The search engine does not answer')
  return new EngineAway('The search engine cannot be used')
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.constructor.name}` : ''
}
