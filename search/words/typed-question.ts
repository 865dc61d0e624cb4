import { fold } from '#app/domain/catalogue/fold.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { conceptsAsked } from './concepts-asked.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import { placesNamedIn } from './place-names.ts'
import { askWords, type Question, type Term } from './question.ts'

/** What a named place says more than its rarity: however many listings are of it, all others are of elsewhere. */
const place = 1.5
/** Pairs of neighbouring words that are looked for; of more, the rarest. */
const mostPairs = 8

/** A text that somebody typed into a search: taken apart and weighed, with what the glossary knows of it. */
export function typedQuestion(text: string, reader: WordsReader, forms: GlossaryForms): Question {
  const { terms, language } = askWords(text, reader)
  const places = placesNamedIn(fold(text))
  const weighed = terms.map((term) =>
    term.count > 0 && places.has(term.text) ? { ...term, weight: term.weight + place } : term,
  )
  return { terms: weighed, language, concepts: conceptsAsked(text, forms), pairs: pairsAsked(weighed) }
}

/** Words that stand beside each other in a question, as they would in a listing. */
function pairsAsked(terms: readonly Term[]): string[] {
  const pairs: { tokens: string; weight: number }[] = []
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]
    if (!before || term.place - before.place > 1 || before.count === 0 || term.count === 0) continue
    const [one, other] = [before.tokens[0], term.tokens[0]]
    if (!one || !other || /\p{Script=Han}/u.test(one + other)) continue
    pairs.push({ tokens: `${one} ${other}`, weight: Math.min(before.weight, term.weight) })
  }
  return pairs
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostPairs)
    .map(({ tokens }) => tokens)
}
