import { useActionData } from '@remix-run/react'
import type { FormState } from '../../domain/form-state.ts'
import { accountWords } from '../../i18n/account.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'

/** The code of the app; or, folded away, a recovery code. */
export function SecondFactorForms() {
  const { secondFactor: words, problems } = useWords(accountWords)
  const sent = useActionData<{ form?: FormState }>()?.form
  return (
    <>
      <Form name="totp" sentences={problems}>
        <TextField name="totp" label={words.totp} inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
        <Button>{words.button}</Button>
      </Form>
      <details open={sent?.values.intent === 'recovery'} className="border-t border-hairline pt-4">
        <summary className="cursor-pointer text-15">{words.lost}</summary>
        <div className="mt-4">
          <Form name="recovery" sentences={problems}>
            <TextField
              name="recoveryCode"
              label={words.recoveryCode}
              hint={words.recoveryHint}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
            />
            <Button look="plain">{words.recoveryButton}</Button>
          </Form>
        </div>
      </details>
    </>
  )
}
