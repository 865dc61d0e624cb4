import type { WordsCandidate } from '#db/words/words-layout.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { placesOf } from './count-words.ts'
import type { Question } from './question.ts'
import { inOrder, type Ranked } from './rank.ts'
import { isFunctionWord } from './stems.ts'

/** A question is well met when one of so many has every part of it. */
const first = 10
/** Nearest listings whose words are looked at; a word that fewer than two of them have is not shared. */
const mostAlike = 6
const leastAlike = 4
/** Columns that say in few words what a listing is about: title, keywords, fields, provider, summary. */
const columnsRead = 5
/** Words that are weighed, those that are used, and listings that are looked through for them. */
const mostWeighed = 30
const mostUsed = 12
const mostMoved = 40
/** What all the shared words are worth together against the nearest listing. */
const worth = 0.2

/**
 * Where no listing has all that was asked for, what the nearest have in common tells what is meant: others that have it
 * too come nearer, as far as they cover the question. The words of a listing count once, however often it says them.
 */
export function likeTheNearest(
  question: Question,
  ranked: readonly Ranked[],
  candidates: readonly WordsCandidate[],
  reader: WordsReader,
): Ranked[] {
  const best = ranked[0]
  if (!best || ranked.length < leastAlike || ranked.slice(0, first).some(({ isWhole }) => isWhole)) return [...ranked]
  const wordsOf = new Map(candidates.map(({ id, words }) => [id, words]))
  const shared = sharedBy(ranked.slice(0, mostAlike), (id) => wordsOf.get(id) ?? '', question)
  const all = Math.max(1, reader.count())
  const counts = reader.frequencies(shared.map(({ token }) => token))
  const used = shared
    .map(({ token, share }) => {
      const count = counts.get(token) ?? 1
      return { token, weight: share * Math.log(1 + (all - count + 0.5) / (count + 0.5)) }
    })
    .sort((a, b) => b.weight - a.weight || (a.token < b.token ? -1 : 1))
    .slice(0, mostUsed)
  const whole = used.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return [...ranked]
  const moved = ranked.slice(0, mostMoved).map((each) => {
    const words = wordsOf.get(each.id) ?? ''
    const has = used.reduce((sum, { token, weight }) => sum + (placesOf(token, words).length > 0 ? weight : 0), 0)
    return { ...each, score: each.score + worth * best.score * each.coverage * (has / whole) }
  })
  return [...moved.sort(inOrder), ...ranked.slice(mostMoved)]
}

/** Words that at least two of these listings have and nobody asked for, with how near those are that have them. */
function sharedBy(
  nearest: readonly Ranked[],
  wordsOf: (id: string) => string,
  question: Question,
): { token: string; share: number }[] {
  const asked = new Set(question.terms.flatMap(({ tokens }) => tokens))
  const shares = new Map<string, { times: number; share: number }>()
  for (const { id, score } of nearest) {
    const about = wordsOf(id).split('\n').slice(0, columnsRead).join(' ')
    for (const token of new Set(about.split(' '))) {
      if (token.length < 2 || asked.has(token) || isFunctionWord(token, question.language)) continue
      const before = shares.get(token)
      shares.set(token, { times: (before?.times ?? 0) + 1, share: (before?.share ?? 0) + score })
    }
  }
  return [...shares]
    .filter(([, { times }]) => times > 1)
    .map(([token, { share }]) => ({ token, share }))
    .sort((a, b) => b.share - a.share || (a.token < b.token ? -1 : 1))
    .slice(0, mostWeighed)
}
