import { everyVersion } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import type { Connection } from './client.server.ts'
import { quoted } from './filters.ts'
import { queryWords } from './query-words.ts'
import type { HanAttribute, WordsAttribute } from './settings.ts'

const mostWords = 12
const perWord = 40
const searchedOn: (HanAttribute | WordsAttribute)[] = ['titleHan', 'titleWords', 'keywordsHan', 'keywordsWords']

/**
 * Ids of the listings most like one, best first: every word of its title is asked for by itself, in one call, and a
 * listing counts the more, the rarer the words it shares. One that shares only common words is not alike.
 */
export async function findLikeInEngine(
  connection: Connection,
  options: { uid: string; row: Pick<DocumentRow, 'id' | 'content'>; limit: number; milliseconds: number },
): Promise<string[]> {
  const { uid, row, limit, milliseconds } = options
  const words = [...new Set(everyVersion(row.content.title).flatMap((title) => queryWords(title).words))]
  const asked = words.filter((word) => word.length > 2).slice(0, mostWords)
  if (asked.length === 0) return []
  const answers = await connection.search(
    asked.map((word) => ({
      indexUid: uid,
      q: quoted(word),
      attributesToSearchOn: searchedOn,
      filter: `NOT id = ${quoted(row.id)}`,
      attributesToRetrieve: ['id'],
      page: 1,
      hitsPerPage: perWord,
    })),
    milliseconds,
  )
  const scores = new Map<string, number>()
  for (const answer of answers) {
    // A word of few listings says much; it fades to nothing at several hundred.
    const weight = 1 / Math.log2(2 + (answer.totalHits ?? perWord))
    for (const [rank, hit] of answer.hits.entries())
      scores.set(hit.id, (scores.get(hit.id) ?? 0) + weight / (20 + rank) + weight)
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => id)
}
