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
  /** The other names, in the same script, of every office, company and bank in a folded name; one inside a longer one is not meant. */
  namesLike: (folded: string) => readonly string[]
  /** Every form of the concepts that are written exactly so; none when it is not in the glossary. */
  formsOf: (folded: string) => string[]
  /** The concepts found in a folded text, each with its forms, its own name first, and those of them that are written there. */
  conceptsIn: (folded: string) => { forms: readonly string[]; written: ReadonlySet<string> }[]
}

const hasHan = /\p{Script=Han}/u
const longestForm = 5
/** How names of organisations end. */
const organisation = /(?:局|委|厅|办|办公室|中心|银行|行|公司|集团|处|署|院|所|站|会|联|社|大学)$/u
/** What makes of the end of an office's name another word: 提交委托 names no 交委. */
const goesOn: Readonly<Record<string, string>> = { 委: '托派任员培外', 局: '部限面域势' }
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
        if (starting) for (const form of starting) if (standsAt(run, form.text, at)) note(form, form.text.length)
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
  const namesLike = (folded: string): string[] => {
    const found = [...conceptsIn(folded)].flatMap(([concept, { written }]) => {
      const names = [...written].filter((name) => organisation.test(name))
      const longest = names.reduce((one, other) => (other.length > one.length ? other : one), '')
      return longest ? [{ concept, written, longest }] : []
    })
    const meant = found.filter(
      ({ longest }) => !found.some((other) => other.longest !== longest && other.longest.includes(longest)),
    )
    // Who writes a name in Chinese is asked for in Chinese: in English, the words of offices are everyday ones.
    return [
      ...new Set(
        meant.flatMap(({ concept, written, longest }) =>
          (forms[concept] ?? []).filter((form) => !written.has(form) && hasHan.test(form) === hasHan.test(longest)),
        ),
      ),
    ]
  }
  const rememberedForms = remember((folded) => otherForms(folded, mostForms), mostRemembered)

  return {
    concepts,
    namesLike: remember(namesLike, mostRemembered),
    otherForms: (folded, most = mostForms) => (most === mostForms ? rememberedForms(folded) : otherForms(folded, most)),
    formsOf: (folded) => [...new Set((whole.get(wholeKey(folded)) ?? []).flatMap((concept) => forms[concept] ?? []))],
    conceptsIn: (folded) =>
      [...conceptsIn(folded)].map(([concept, { written }]) => ({ forms: forms[concept] ?? [], written })),
  }
}

/** Whether a form stands at that place of a run of characters, and is not the beginning of another word there. */
function standsAt(run: string, form: string, at: number): boolean {
  if (!run.startsWith(form, at)) return false
  const others = goesOn[form[form.length - 1] ?? '']
  const next = run[at + form.length]
  return others === undefined || next === undefined || !others.includes(next)
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
