import { wordColumns } from '#db/words/words-layout.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'

/**
 * A reader that never fails: where the file cannot be read it answers that there is nothing, so that searches go on, and
 * says so once. It stays silent from then on; whoever opened it opens another.
 */
export function steadyReader(reader: WordsReader, onFailure: (error: unknown) => void): WordsReader {
  let isBroken = false
  const steady = <Asked extends unknown[], Answer>(
    ask: (...asked: Asked) => Answer,
    nothing: () => Answer,
  ): ((...asked: Asked) => Answer) => {
    return (...asked) => {
      if (isBroken) return nothing()
      try {
        return ask(...asked)
      } catch (error) {
        isBroken = true
        onFailure(error)
        return nothing()
      }
    }
  }
  return {
    isComplete: steady(reader.isComplete, () => false),
    isCurrent: steady(reader.isCurrent, () => false),
    count: steady(reader.count, () => 0),
    hashes: steady(reader.hashes, () => []),
    meanLengths: steady(reader.meanLengths, () => wordColumns.map(() => 10)),
    frequencies: steady(reader.frequencies, () => new Map()),
    nearest: steady(reader.nearest, () => []),
    sharing: steady(reader.sharing, () => []),
    wordsOf: steady(reader.wordsOf, () => []),
    soundingLike: steady(reader.soundingLike, () => []),
    titled: steady(reader.titled, () => []),
    changes: steady(reader.changes, () => 0),
    titlesHolding: steady(reader.titlesHolding, () => []),
    countSounding: steady(reader.countSounding, () => 0),
    fieldKeysLike: steady(reader.fieldKeysLike, () => []),
    wordsFrom: steady(reader.wordsFrom, () => []),
    close: reader.close,
  }
}
