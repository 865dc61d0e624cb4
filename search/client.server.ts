import { setTimeout as sleep } from 'node:timers/promises'
import {
  Meilisearch,
  MeilisearchApiError,
  MeilisearchError,
  MeilisearchTaskTimeOutError,
  type MultiSearchQuery,
  type Settings,
} from 'meilisearch'
import { createCaller } from './engine-call.server.ts'
import { type EngineAddress, EngineAway, EngineRefused, refusal } from './engine-errors.ts'

export { type EngineAddress, EngineAway, EngineRefused } from './engine-errors.ts'

/** What the engine says to one search. */
export type SearchAnswer = {
  hits: { id: string }[]
  totalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
}

/** What an index holds: an id, the hash of all the rest, and the rest. */
export type IndexDocument = { id: string; hash: string }

const taskTimeout = 30 * 60_000
const slowInterval = 200

export type Connection = ReturnType<typeof connect>

/** Speaks to one engine. Every failure comes out as EngineAway or EngineRefused. */
export function connect(address: EngineAddress) {
  // Without `identity` the answer comes compressed in pieces, and each search waits 40 ms for the network stack.
  const options = {
    host: address.url,
    ...(address.key !== undefined && { apiKey: address.key }),
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    defaultWaitOptions: { timeout: taskTimeout, interval: 15 },
  }
  const client = new Meilisearch({ ...options, timeout: 30_000 })
  const call = createCaller(address)
  const search = async (queries: MultiSearchQuery[], milliseconds: number): Promise<SearchAnswer[]> => {
    const { results } = (await call('multi-search', { queries }, milliseconds)) as { results: unknown }
    if (!Array.isArray(results) || results.length !== queries.length || !results.every(isAnswer))
      throw new EngineAway('The search engine gave an answer that cannot be read')
    return results
  }

  type Task = {
    waitTask: () => Promise<{ status: string; error: { code: string } | null }>
  }
  const settled = async (task: Task) => {
    const done = await task.waitTask()
    if (done.status !== 'succeeded') throw new EngineRefused(done.error?.code ?? done.status)
  }
  /** Waits for a long task; the library's own waiting leaves something behind each time it asks. */
  const settledSlowly = async (taskUid: number) => {
    const end = Date.now() + taskTimeout
    for (;;) {
      const { status, error } = await client.tasks.getTask(taskUid)
      if (status === 'succeeded') return
      if (status === 'failed' || status === 'canceled') throw new EngineRefused(error?.code ?? status)
      if (Date.now() > end) throw new EngineAway('The search engine did not answer in time', true)
      await sleep(slowInterval)
    }
  }

  return {
    /** Several searches in one call; each answer checked. */
    search,

    /** Whether the engine answers at all. */
    isHealthy: (milliseconds = 1_000): Promise<boolean> =>
      client
        .multiSearch({ queries: [] }, { signal: AbortSignal.timeout(milliseconds) })
        .then(() => true)
        .catch(() => false),

    /** Adds or replaces documents and waits until they can be found; throws when the engine did not take them. */
    put: (uid: string, documents: readonly IndexDocument[]): Promise<void> =>
      translated(() => settled(client.index(uid).addDocuments([...documents], { primaryKey: 'id' }))),

    /**
     * Hands many documents over, which the engine then takes in together with those handed over before. What it gives
     * waits until they can be found, and throws when the engine did not take them.
     */
    hand: async (uid: string, documents: readonly IndexDocument[]): Promise<() => Promise<void>> => {
      try {
        const { taskUid } = await translated(() => client.index(uid).addDocuments([...documents], { primaryKey: 'id' }))
        return () => translated(() => settledSlowly(taskUid))
      } catch (error) {
        if (error instanceof EngineRefused) return () => Promise.reject(error)
        throw error
      }
    },

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

    /** The marks an index carries in its settings, or undefined when there is no such index. */
    findMarks: (uid: string): Promise<string[] | undefined> =>
      translated(async () => {
        try {
          return (await client.index(uid).getTypoTolerance())?.disableOnWords ?? []
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
      page: { offset: number; limit: number; fields?: (keyof IndexDocument)[] },
    ): Promise<Partial<IndexDocument>[]> =>
      translated(async () => (await client.index<IndexDocument>(uid).getDocuments(page)).results),
  }
}

/** Checked by hand: a page of counts has a thousand values, and this is done for every search. */
function isAnswer(value: unknown): value is SearchAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { hits, totalHits, facetDistribution } = value as Record<string, unknown>
  const isCount = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0
  if (!Array.isArray(hits) || !hits.every((hit: { id?: unknown } | null) => typeof hit?.id === 'string')) return false
  if (totalHits !== undefined && !isCount(totalHits)) return false
  if (facetDistribution === undefined) return true
  return (
    typeof facetDistribution === 'object' &&
    facetDistribution !== null &&
    Object.values(facetDistribution).every(
      (counts) => typeof counts === 'object' && counts !== null && Object.values(counts).every(isCount),
    )
  )
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
  if (error instanceof MeilisearchApiError) return refusal(error.response.status, error.cause?.code)
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
