import { fold, foldToMainland } from '#app/domain/catalogue/fold.ts'
import type { GlossaryForms } from './glossary-forms.ts'
import type { AskedConcept } from './question.ts'
import { tokensOf } from './tokens.ts'

/** Concepts of a text that are looked at, the longest names first, and other names of each. */
const mostConcepts = 24
const mostOthers = 8

/**
 * The concepts of the glossary that a text names, each with its other names in both languages. A concept whose name is
 * only a part of a longer one is not meant: who asks for pet hospitals asks for no hospitals.
 */
export function conceptsAsked(text: string, forms: GlossaryForms): AskedConcept[] {
  const mainland = foldToMainland(text)
  const folded = mainland === undefined ? fold(text) : `${fold(text)}\n${mainland}`
  const named = forms
    .conceptsIn(folded)
    .map(({ forms: all, written }) => {
      const names = new Set([...written].map(tokensOfName))
      const longest = [...names].reduce((one, other) => (other.length > one.length ? other : one), '')
      return { all, names, longest }
    })
    .sort((one, other) => other.longest.length - one.longest.length)
    .slice(0, 2 * mostConcepts)
  return named
    .filter(({ longest }, _, all) => !all.some((other) => isPartOf(longest, other.longest)))
    .slice(0, mostConcepts)
    .flatMap(({ all, names, longest }) => {
      const others = [...new Set(all.map(tokensOfName))].filter((name) => name && !names.has(name))
      return others.length > 0 ? [{ tokens: longest.split(' '), others: others.slice(0, mostOthers) }] : []
    })
}

const tokensOfName = (name: string) => tokensOf(name, 'en')

const isPartOf = (name: string, whole: string) => name !== whole && ` ${whole} `.includes(` ${name} `)
