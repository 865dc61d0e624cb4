import type { WordsReader } from '#db/words/words-index.server.ts'
import { conceptsAsked } from './concepts-asked.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import { askWords, type Question } from './question.ts'

/** A text that somebody typed into a search: taken apart and weighed, with what the glossary knows of it. */
export function typedQuestion(text: string, reader: WordsReader, forms: GlossaryForms): Question {
  return { ...askWords(text, reader), concepts: conceptsAsked(text, forms) }
}
