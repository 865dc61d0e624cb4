import type { OrderTerms } from '../order/order-terms.ts'
import { type Chapter, type Clause, chapters } from './clauses/clause.ts'
import { closingClauses } from './clauses/closing-clauses.ts'
import { deliveryClauses } from './clauses/delivery-clauses.ts'
import { grantClauses } from './clauses/grant-clauses.ts'
import { safetyClauses } from './clauses/safety-clauses.ts'
import { subjectClauses } from './clauses/subject-clauses.ts'

/** Names the library in every contract. Raised whenever a clause, or when it applies, changes. */
export const libraryVersion = '2026-11.1'

/** Every clause, after the structure of the national model contracts, in own words. */
export const clauseLibrary: readonly Clause[] = [
  ...subjectClauses,
  ...grantClauses,
  ...deliveryClauses,
  ...safetyClauses,
  ...closingClauses,
]

/** A clause of one contract: its text in both languages with nothing left to fill in. */
export type WrittenClause = { id: string; zh: string; en: string }
export type WrittenChapter = { id: Chapter; zh: string; en: string; clauses: WrittenClause[] }

/** What stands for a placeholder, in both languages. */
export type Filling = Readonly<Record<string, { zh: string; en: string } | undefined>>

/** The chapters that apply to terms, each with its clauses; a chapter without any is left out. */
export function writeClauses(terms: OrderTerms, filling: Filling): WrittenChapter[] {
  const applying = clauseLibrary.filter(({ when }) => when?.(terms) ?? true)
  return chapters.flatMap(({ id, zh, en }) => {
    const clauses = applying
      .filter((clause) => clause.id.startsWith(`${id}.`))
      .map((clause) => ({ id: clause.id, zh: fill(clause, 'zh', filling), en: fill(clause, 'en', filling) }))
    return clauses.length > 0 ? [{ id, zh, en, clauses }] : []
  })
}

/** Names of the placeholders in a text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
}

/** One pass: braces in what is filled in are left as they are. Throws where a placeholder would stay empty. */
function fill(clause: Clause, language: 'zh' | 'en', filling: Filling): string {
  return clause[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = filling[name]?.[language]
    if (!value?.trim()) throw new Error(`Clause ${clause.id} needs ${name}`)
    return value
  })
}
