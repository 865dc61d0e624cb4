import { fold } from '#app/domain/catalogue/fold.ts'
import { type GlossaryConcept, glossary } from '#app/domain/glossary/glossary.ts'
import { remember } from '../remember.ts'
import { isFunctionWord, stem } from './stems.ts'
import { latinWords } from './tokens.ts'

/** One form of a concept: as it is written, and which concept it belongs to. */
type Form = { text: string; parts: string[]; concept: number }

/** Two neighbouring code units as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

/** Finds the concepts of a glossary in texts. */
export type GlossaryForms = {
  /** What it was made of. */
  concepts: readonly GlossaryConcept[]
  /** The other forms of every concept found in a folded text, in both languages, most specific first. */
  otherForms: (folded: string, most?: number) => readonly string[]
  /** Every form of the concepts that are written exactly so; none when it is not in the glossary. */
  formsOf: (folded: string) => string[]
  /** The concepts found in a folded text, each with its forms, its own name first, and those of them that are written there. */
  conceptsIn: (folded: string) => { forms: readonly string[]; written: ReadonlySet<string> }[]
}

const hasHan = /\p{Script=Han}/u
const longestForm = 5
const mostForms = 150
/** A listing is looked through for the engine and for the words index, not at the same moment. */
const mostRemembered = 3_000

/** The glossary that ships with the product. */
export function shippedForms(): GlossaryForms {
  return glossaryForms(glossary())
}

const prepared = new WeakMap<readonly GlossaryConcept[], GlossaryForms>()

/** Concepts prepared for finding; for some thousands this takes half a second, once. */
export function glossaryForms(concepts: readonly GlossaryConcept[]): GlossaryForms {
  const forms = prepared.get(concepts) ?? prepareForms(concepts)
  prepared.set(concepts, forms)
  return forms
}

function prepareForms(concepts: readonly GlossaryConcept[]): GlossaryForms {
  const forms = concepts.map(({ zh, en }) => [...zh, ...en].map(fold))
  const chinese = new Map<number, Form[]>()
  const beginnings = new Uint8Array(0x10000)
  const latin = new Map<string, Form[]>()
  const whole = new Map<string, number[]>()
  const add = <Key>(map: Map<Key, Form[]>, key: Key, form: Form) => {
    const list = map.get(key)
    if (list) list.push(form)
    else map.set(key, [form])
  }
  for (const [concept, texts] of forms.entries())
    for (const text of texts) {
      const isChinese = hasHan.test(text)
      const parts = isChinese ? [] : latinWords(text).map((word) => stem(word, 'en'))
      const key = isChinese ? withoutSpaces(text) : parts.join(' ')
      const sharing = whole.get(key)
      if (sharing) sharing.push(concept)
      else whole.set(key, [concept])
      if (isChinese) {
        if ([...text].length > 1) {
          add(chinese, pairAt(text, 0), { text, parts: [], concept })
          beginnings[text.charCodeAt(0)] = 1
        }
      } else {
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
      for (let at = 0; at < run.length - 1; at++) {
        if (beginnings[run.charCodeAt(at)] === 0) continue
        const starting = chinese.get(pairAt(run, at))
        if (starting) for (const form of starting) if (run.startsWith(form.text, at)) note(form, form.text.length)
      }
    const stems = latinWords(folded).map((word) => stem(word, 'en'))
    for (let at = 0; at < stems.length; at++)
      for (const form of latin.get(stems[at] ?? '') ?? [])
        if (form.parts.every((part, index) => stems[at + index] === part)) note(form, form.parts.length * 2)
    return found
  }

  const otherForms = (folded: string, most: number): string[] => {
    const found = [...conceptsIn(folded)].sort((a, b) => b[1].length - a[1].length)
    const others = new Set<string>()
    for (const [concept, { written }] of found) {
      if (others.size >= most) break
      for (const form of forms[concept] ?? []) if (!written.has(form)) others.add(form)
    }
    return [...others]
  }
  const rememberedForms = remember((folded) => otherForms(folded, mostForms), mostRemembered)

  return {
    concepts,
    otherForms: (folded, most = mostForms) => (most === mostForms ? rememberedForms(folded) : otherForms(folded, most)),
    formsOf: (folded) => [...new Set((whole.get(wholeKey(folded)) ?? []).flatMap((concept) => forms[concept] ?? []))],
    conceptsIn: (folded) =>
      [...conceptsIn(folded)].map(([concept, { written }]) => ({ forms: forms[concept] ?? [], written })),
  }
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}

function wholeKey(text: string): string {
  return hasHan.test(text)
    ? withoutSpaces(text)
    : latinWords(text)
        .map((word) => stem(word, 'en'))
        .join(' ')
}
