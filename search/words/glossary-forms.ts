import { fold } from '#app/domain/catalogue/fold.ts'
import { type GlossaryConcept, glossary } from '#app/domain/glossary/glossary.ts'
import { isFunctionWord, stem } from './stems.ts'
import { latinWords } from './tokens.ts'

/** One form of a concept: as it is written, and which concept it belongs to. */
type Form = { text: string; parts: string[]; concept: number }

/** Finds the concepts of a glossary in texts. */
export type GlossaryForms = {
  /** The other forms of every concept found in a folded text, in both languages, most specific first. */
  otherForms: (folded: string, most?: number) => string[]
  /** Every form of the concepts that are written exactly so; none when it is not in the glossary. */
  formsOf: (folded: string) => string[]
}

const longestForm = 5

let shipped: GlossaryForms | undefined

/** The glossary that ships with the product. */
export function shippedForms(): GlossaryForms {
  shipped ??= glossaryForms(glossary())
  return shipped
}

/** Prepares concepts for finding; a second or two for some thousands is spent here once. */
export function glossaryForms(concepts: readonly GlossaryConcept[]): GlossaryForms {
  const forms = concepts.map(({ zh, en }) => [...zh, ...en].map(fold))
  const chinese = new Map<string, Form[]>()
  const latin = new Map<string, Form[]>()
  const whole = new Map<string, number[]>()
  const add = (map: Map<string, Form[]>, key: string, form: Form) => {
    const list = map.get(key)
    if (list) list.push(form)
    else map.set(key, [form])
  }
  for (const [concept, texts] of forms.entries())
    for (const text of texts) {
      whole.set(wholeKey(text), [...(whole.get(wholeKey(text)) ?? []), concept])
      if (/\p{Script=Han}/u.test(text)) {
        if ([...text].length > 1) add(chinese, text.slice(0, 2), { text, parts: [], concept })
      } else {
        const parts = latinWords(text).map((word) => stem(word, 'en'))
        const [first] = parts
        if (first === undefined || parts.length > longestForm) continue
        if (parts.length === 1 && isFunctionWord(text, 'en')) continue
        add(latin, first, { text, parts, concept })
      }
    }

  const conceptsIn = (folded: string): Map<number, { length: number; written: Set<string> }> => {
    const found = new Map<number, { length: number; written: Set<string> }>()
    const note = ({ concept, text }: Form, length: number) => {
      const before = found.get(concept)
      if (before) {
        before.written.add(text)
        before.length = Math.max(before.length, length)
      } else found.set(concept, { length, written: new Set([text]) })
    }
    for (const run of folded.match(/\p{Script=Han}[\p{Script=Han}\p{N}a-z·+-]*/gu) ?? [])
      for (let at = 0; at < run.length - 1; at++)
        for (const form of chinese.get(run.slice(at, at + 2)) ?? [])
          if (run.startsWith(form.text, at)) note(form, form.text.length)
    const stems = latinWords(folded).map((word) => stem(word, 'en'))
    for (let at = 0; at < stems.length; at++)
      for (const form of latin.get(stems[at] ?? '') ?? [])
        if (form.parts.every((part, index) => stems[at + index] === part)) note(form, form.parts.length * 2)
    return found
  }

  return {
    otherForms: (folded, most = 150) => {
      const found = [...conceptsIn(folded)].sort((a, b) => b[1].length - a[1].length)
      const others = new Set<string>()
      for (const [concept, { written }] of found) {
        if (others.size >= most) break
        for (const form of forms[concept] ?? []) if (!written.has(form)) others.add(form)
      }
      return [...others]
    },
    formsOf: (folded) => [...new Set((whole.get(wholeKey(folded)) ?? []).flatMap((concept) => forms[concept] ?? []))],
  }
}

function wholeKey(text: string): string {
  return /\p{Script=Han}/u.test(text)
    ? text.replace(/\s+/g, '')
    : latinWords(text)
        .map((word) => stem(word, 'en'))
        .join(' ')
}
