import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fold } from '#app/domain/catalogue/fold.ts'
import { wordColumns } from '#db/words/words-layout.server.ts'
import { openWordsReader, type WordsReader } from '#db/words/words-reader.server.ts'
import { openWordsWriter } from '#db/words/words-writer.server.ts'
import { titleKey } from '#search/query-words.ts'
import { soundsOf } from '#search/words/sounds.ts'
import { tokensOf } from '#search/words/tokens.ts'
import { temporaryFolder } from './temporary.ts'

/** A listing for a words index: a title alone, or more of it. */
export type WordsOf = string | { title: string; body?: string; fieldKeys?: string[]; language?: string }

/** A words index of these listings in a file of its own; ids are `0`, `1` … in the order given. */
export function wordsOf(...listings: WordsOf[]): WordsReader {
  const path = join(temporaryFolder(), 'words.sqlite')
  const writer = openWordsWriter(path, 'test')
  writer.begin()
  writer.put(
    listings.map((listing, index) => {
      const {
        title,
        body = '',
        fieldKeys = [],
        language = 'en',
      } = typeof listing === 'string' ? { title: listing } : listing
      const words = Object.fromEntries(wordColumns.map((name) => [name, ''])) as Record<
        (typeof wordColumns)[number],
        string
      >
      words.title = tokensOf(fold(title), language)
      words.body = tokensOf(fold(body), language)
      return {
        id: String(index),
        title: fold(title),
        titleKeys: [titleKey(title)],
        words,
        fieldKeys,
        sounds: soundsOf([fold(title)]),
      }
    }),
  )
  writer.finish()
  writer.close()
  const reader = openWordsReader(path, 'test')
  if (!reader) throw new Error('The words index cannot be read')
  onTestFinished(() => reader.close())
  return reader
}
