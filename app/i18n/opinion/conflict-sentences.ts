import { conflictRules } from '../../domain/opinion/conflicts.ts'

/** The sentence for each conflict that blocks. */
export function conflictSentences(language: 'zh' | 'en', head: string): Record<string, string> {
  return Object.fromEntries(conflictRules.map(({ id, text }) => [`conflict${id}`, head + text[language]]))
}
