import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#db/client.server.ts'
import { listTopicsToSupply, saveSupply } from '#db/queries/topics.server.ts'
import type { CatalogueResult } from '../catalogue/catalogue-result.ts'
import { type CatalogueQuery, emptyQuery } from '../catalogue/catalogue-state.ts'
import { textOfLabels } from './topic-label.ts'
import { searchOfTopic } from './topic-view.ts'

/** Finds in the catalogue, counting no facets. */
export type CountListings = (query: CatalogueQuery) => Promise<Pick<CatalogueResult, 'total' | 'isRelaxed' | 'engine'>>

const countedFor = 12 * 3_600_000
const mostAtOnce = 200
const between = 20

/**
 * Counts for shown topics how many listings their label finds, each twice a day. An engine that is away or too busy ends the
 * turn: those topics keep their number and are counted in the next. Gives how many were counted.
 */
export async function countSupply(
  database: Database,
  { count, isStopped, now }: { count: CountListings; isStopped: () => boolean; now: number },
): Promise<number> {
  const topics = await listTopicsToSupply(database.read, { before: now - countedFor, limit: mostAtOnce })
  let counted = 0
  for (const { id, labels } of topics) {
    if (isStopped()) break
    const text = searchOfTopic(textOfLabels(labels) ?? {})
    const result = await count({ ...emptyQuery, text })
    if (result.engine !== 'meilisearch') break
    await saveSupply(database.write, { id, supply: result.isRelaxed ? 0 : result.total, at: now })
    counted += 1
    await sleep(between)
  }
  return counted
}
