import { everyVersion } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import type { WordsReader } from '#db/words/words-index.server.ts'
import { askWords } from './words/question.ts'
import { rankWords } from './words/rank.ts'

const mostCandidates = 200
/** How much of what a listing says about itself is asked for beside its title. */
const longestText = 400
/** A listing that covers less of another than this is not like it. */
const leastCoverage = 0.12
const mostWeighed = 40_000

/** Ids of the listings most like one, best first: by the words of its title and keywords, the rarer the more. */
export function findLike(row: Pick<DocumentRow, 'id' | 'content'>, reader: WordsReader, limit: number): string[] {
  const { title, keywords, summary } = row.content
  const text = [...everyVersion(title), ...Object.values(keywords).flat()].join('\n').slice(0, longestText)
  const told = text.length < 12 ? `${text}\n${everyVersion(summary).join('\n').slice(0, 100)}` : text
  const question = askWords(told, reader)
  const tokens: string[] = []
  let weighed = 0
  for (const term of question.terms.filter((each) => each.count > 1).sort((a, b) => a.count - b.count)) {
    weighed += term.count
    if (weighed > mostWeighed && tokens.length > 0) break
    tokens.push(...term.tokens)
  }
  return rankWords(question, reader.nearest(tokens, mostCandidates), reader.meanLengths())
    .filter((each) => each.id !== row.id && each.coverage >= leastCoverage)
    .slice(0, limit)
    .map(({ id }) => id)
}
