import { everyVersion } from '#app/domain/text.ts'
import type { DocumentRow } from '#db/queries/documents.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { labelsOf } from './labels.ts'
import { askWords, type Question } from './words/question.ts'
import { rankWords } from './words/rank.ts'

const mostCandidates = 200
const longestText = 400
/** What a listing says beside its title and keywords, and the values of its codes, count less. */
const described = 0.3
const coded = 0.15
/** A listing that covers less of another than this is not like it. */
const leastCoverage = 0.1
const mostWeighed = 40_000

/**
 * Ids of the listings most like one, best first: by the words of its title and keywords, the rarer the more, then of its
 * description, then by the field, industry and place it is filed under.
 */
export function findLike(row: Pick<DocumentRow, 'id' | 'content'>, reader: WordsReader, limit: number): string[] {
  const { title, keywords, summary, description } = row.content
  const ask = (texts: readonly string[]) => askWords(texts.join('\n').slice(0, longestText), reader)
  const question = joined([
    [ask([...everyVersion(title), ...Object.values(keywords).flat()]), 1],
    [ask([...everyVersion(summary), ...everyVersion(description)]), described],
    [ask(labelsOf(row.content)), coded],
  ])
  const tokens: string[] = []
  let weighed = 0
  // The most telling words find the candidates; all of them order those.
  for (const term of [...question.terms].sort((a, b) => b.weight - a.weight)) {
    if (term.count < 2) continue
    weighed += term.count
    if (weighed > mostWeighed && tokens.length > 0) break
    tokens.push(...term.tokens)
  }
  return rankWords(question, reader.nearest(tokens, mostCandidates), reader.meanLengths())
    .filter((each) => each.id !== row.id && each.coverage >= leastCoverage)
    .slice(0, limit)
    .map(({ id }) => id)
}

/** One question of several, each worth its share; what is in two counts where it is worth more. */
function joined(parts: readonly (readonly [Question, number])[]): Question {
  const seen = new Set<string>()
  const terms = parts.flatMap(([question, share]) =>
    question.terms.flatMap((term) => {
      const key = term.tokens[0] ?? ''
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...term, weight: term.weight * share }]
    }),
  )
  return { terms, language: parts[0]?.[0].language ?? 'en' }
}
