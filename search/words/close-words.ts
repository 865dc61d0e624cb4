import { distance } from 'fastest-levenshtein'
import type { WordsReader } from '#db/words/words-reader.server.ts'

const shortest = 4
const longest = 32
const mostRead = 4_000
const mostClose = 3

/**
 * Words of the collection that somebody who typed `word` may have meant: one change away, two where it is long, beginning
 * with the same letter; those nearest and most frequent first. Asked only for words that no listing has.
 */
export function closeWords(word: string, reader: WordsReader): { word: string; count: number }[] {
  if (word.length < shortest || word.length > longest || /\p{N}/u.test(word)) return []
  const most = word.length > 7 ? 2 : 1
  const changes = (other: string) => distance(word, other)
  const near = (beginning: string) =>
    reader
      .wordsFrom(beginning, mostRead, { least: word.length - most, most: word.length + most })
      .filter((each) => changes(each.word) <= most)
  const found = near(word.slice(0, 2))
  const candidates = found.length > 0 ? found : near(word.slice(0, 1))
  return candidates
    .sort((a, b) => changes(a.word) - changes(b.word) || b.count - a.count)
    .filter((each, _, all) => changes(each.word) === changes(all[0]?.word ?? ''))
    .slice(0, mostClose)
}
