import { fold } from '#app/domain/catalogue/fold.ts'
import { hanRuns } from './letter-code.ts'
import type { Question } from './words/question.ts'
import { stem } from './words/stems.ts'
import { latinWords } from './words/tokens.ts'

const mostCorrections = 2
const longestRun = 12

/**
 * Other spellings of a text, read off the titles that were found nearest: a word in Latin letters nobody wrote is replaced
 * by the one it was taken for; a run of Chinese that no title holds by a piece of a title that differs in one character.
 */
export function correctionsOf(text: string, question: Question | undefined, titles: readonly string[]): string[] {
  if (!question || text.length > 200) return []
  const unknown = question.terms.filter((term) => term.count === 0 && /^\p{Script=Han}{2}$/u.test(term.text))
  if (unknown.length === 0 && !question.terms.some((term) => term.readAs)) return []
  const folded = titles.map(fold)
  let corrected = text
  for (const term of question.terms)
    if (term.readAs) {
      const wanted = new Set(term.readAs)
      const written = folded.flatMap(latinWords).find((word) => wanted.has(stem(word, question.language)))
      if (written) corrected = replaceWord(corrected, term.text, written)
    }
  if (unknown.length > 0)
    for (const run of hanRuns(fold(text))) {
      if (!unknown.some((term) => run.includes(term.text)) || [...run].length > longestRun) continue
      const meant = oneCharacterApart(run, folded)
      if (meant && fold(corrected).includes(run)) corrected = fold(corrected).replace(run, meant)
    }
  return corrected === text ? [] : [corrected].slice(0, mostCorrections)
}

/** A piece of a title as long as the run that differs from it in one character; runs of two say too little. */
function oneCharacterApart(run: string, titles: readonly string[]): string | undefined {
  const wanted = [...run]
  if (wanted.length < 3) return undefined
  for (const title of titles)
    for (const other of hanRuns(title)) {
      const chars = [...other]
      for (let at = 0; at + wanted.length <= chars.length; at++) {
        const differs = wanted.filter((char, index) => char !== chars[at + index]).length
        if (differs === 1) return chars.slice(at, at + wanted.length).join('')
      }
    }
  return undefined
}

/** Replaces a word where it stands by itself, not inside another. */
function replaceWord(text: string, word: string, by: string): string {
  const lower = text.toLowerCase()
  const isLetter = (char: string | undefined) => char !== undefined && /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u.test(char)
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    if (!isLetter(lower[at - 1]) && !isLetter(lower[at + word.length]))
      return text.slice(0, at) + by + text.slice(at + word.length)
  return text
}
