import { fold } from '../catalogue/fold.ts'
import { type GlossaryConcept, type GlossaryError, mergeGlossary, parseGlossary } from './glossary.ts'

/** What is to become of the operator's glossary: lines added and lines taken away, each as `lineOf` writes it. */
export type GlossaryChange = { added: string[]; removed: string[] }

/** A concept in the one way to write it. */
export function lineOf({ zh, en }: GlossaryConcept): string {
  return `${zh.join('|')}=${en.join('|')}`
}

/** The lines of a text, each once and written one way; wrong ones are named. */
export function readOperatorLines(text: string): { lines: string[]; errors: GlossaryError[] } {
  const { concepts, errors } = parseGlossary(text)
  return { lines: [...new Set(concepts.map(lineOf))], errors }
}

/** Adds lines to a glossary; with `isWhole` they become all of it. */
export function changeTo(before: readonly string[], lines: readonly string[], isWhole: boolean): GlossaryChange {
  const had = new Set(before)
  const kept = new Set(lines)
  return {
    added: lines.filter((line) => !had.has(line)),
    removed: isWhole ? before.filter((line) => !kept.has(line)) : [],
  }
}

/** Takes away the lines that have a form, in whatever case, width or script it is written. */
export function changeWithout(before: readonly string[], form: string): GlossaryChange {
  const wanted = fold(form)
  const has = (line: string) => line.split(/[|=]/).some((each) => fold(each) === wanted)
  return { added: [], removed: before.filter(has) }
}

/** The lines after a change. */
export function linesAfter(before: readonly string[], { added, removed }: GlossaryChange): string[] {
  const gone = new Set(removed)
  return [...before.filter((line) => !gone.has(line)), ...added]
}

/** A change is looked at as it is before and after, and then taken in by everything that searches. */
const mostRemembered = 2
const remembered: { text: string; concepts: readonly GlossaryConcept[] }[] = []

/** Every concept of the product and of these lines; undefined where there are no lines. The same array for the same lines. */
export function conceptsWith(lines: readonly string[]): readonly GlossaryConcept[] | undefined {
  if (lines.length === 0) return undefined
  const text = lines.join('\n')
  const known = remembered.find((each) => each.text === text)
  if (known) return known.concepts
  const { concepts } = mergeGlossary(text)
  remembered.unshift({ text, concepts })
  remembered.splice(mostRemembered)
  return concepts
}
