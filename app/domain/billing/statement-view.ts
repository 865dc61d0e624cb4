import { billingWords } from '../../i18n/billing.ts'
import type { Language } from '../text.ts'

/** Words of a statement as a file. */
export function statementWords(language: Language) {
  return billingWords[language].statement
}
