import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Db } from '../client.server.ts'
import { insertSearches } from '../queries/search-log.server.ts'
import { createRandom } from './demo/random.ts'
import { type DemoSearch, demoSearches } from './demo/searches.ts'

const dayLength = 86_400_000
const hour = 3_600_000
/** Days that count as a month here. */
const month = 30
/** Visitors of a month come on so many days, together. */
const visitorsTogether = 6

/** Writes into the log what visitors of the demo looked for in the last months and did not find. */
export async function enterDemoSearches(trx: Db, now: number): Promise<void> {
  const rows = demoSearches.flatMap((search) => rowsOf(search, now)).sort((one, other) => one.at - other.at)
  await insertSearches(trx, rows)
}

function rowsOf({ words, filters = '', months }: DemoSearch, now: number) {
  const random = createRandom(words.join())
  return months.flatMap((visitors, index) => {
    const first = (months.length - 1 - index) * month
    return Array.from({ length: visitors }, (_, at) => {
      const daysAgo = first + 1 + Math.floor(at / visitorsTogether) * 3
      const day = Math.floor(now / dayLength) - daysAgo
      return {
        id: newId(),
        at: day * dayLength + random.int(1, 14) * hour + random.int(0, 3_599) * 1_000,
        visitor: createHash('sha256').update(`demo ${words[0]} ${day} ${at}`).digest('hex').slice(0, 32),
        language: /^[a-z ]+$/.test(words[0] ?? '') ? 'en' : 'zh',
        query: words[at % 3 === 2 ? words.length - 1 : 0] ?? '',
        filters,
        page: 1,
        total: 0,
        shown: '[]',
        engine: 'meilisearch' as const,
        milliseconds: random.int(4, 30),
        isRelaxed: 0,
      }
    })
  })
}
