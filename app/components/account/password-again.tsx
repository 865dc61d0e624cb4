import { useMatches } from '@remix-run/react'
import { accountWords } from '../../i18n/account.ts'
import { useWords } from '../../i18n/messages.tsx'
import { PasswordField } from './password-field.tsx'

/** In the form of something dangerous: asks for the password where the page's loader says so (`viewStepUp`). */
export function PasswordAgain() {
  const { fields } = useWords(accountWords)
  const isAsked = useMatches().some(
    ({ data }) => (data as { asksPassword?: unknown } | undefined)?.asksPassword === true,
  )
  return isAsked ? <PasswordField label={fields.password} hint={fields.passwordAgainHint} /> : null
}
