import { fold } from '#app/domain/catalogue/fold.ts'
import type { WordsReader } from '#db/words/words-index.server.ts'
import { conceptsAsked } from './concepts-asked.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import { placesNamedIn } from './place-names.ts'
import { askWords, type Question } from './question.ts'

/** What a named place says more than its rarity: however many listings are of it, all others are of elsewhere. */
const place = 1.5
/** A text that somebody typed into a search: taken apart and weighed, with what the glossary knows of it. */
export function typedQuestion(text: string, reader: WordsReader, forms: GlossaryForms): Question {
  const { terms, language } = askWords(text, reader)
  const places = placesNamedIn(fold(text))
  const weighed = terms.map((term) =>
    term.count > 0 && places.has(term.text) ? { ...term, weight: term.weight + place } : term,
  )
  return { terms: weighed, language, concepts: conceptsAsked(text, forms) }
}
