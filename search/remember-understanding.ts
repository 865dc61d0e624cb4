import type { CatalogueQuery } from '#app/domain/catalogue/catalogue-state.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import { type Understanding, understand } from './understand.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'

const most = 300

/**
 * `understand`, remembering its newest answers: who turns a page, sorts or filters asks the same text again. What is
 * remembered is forgotten when the words or the glossary change.
 */
export function rememberUnderstanding(): (
  query: Pick<CatalogueQuery, 'text' | 'hasFields'>,
  reader: WordsReader | undefined,
  forms: GlossaryForms,
) => Understanding {
  const known = new Map<string, Understanding>()
  let of: { reader: WordsReader | undefined; changes: number; forms: GlossaryForms } | undefined
  return (query, reader, forms) => {
    const changes = reader?.changes() ?? 0
    if (of?.reader !== reader || of?.changes !== changes || of?.forms !== forms) known.clear()
    of = { reader, changes, forms }
    const key = JSON.stringify([query.text, query.hasFields])
    const before = known.get(key)
    if (before) return before
    const understanding = understand(query, reader, forms)
    known.set(key, understanding)
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
    return understanding
  }
}
