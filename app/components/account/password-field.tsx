import { type ReactNode, useState } from 'react'
import { accountWords } from '../../i18n/account.ts'
import { useWords } from '../../i18n/messages.tsx'
import { TextField } from '../form/field.tsx'
import { useMounted } from '../listing/use-mounted.ts'

/** A password, hidden; where there is script it can be shown while it is typed. */
export function PasswordField({
  name = 'password',
  label,
  hint,
  isNew = false,
}: {
  name?: string
  label: string
  hint?: ReactNode
  /** Whether it is chosen now, so that a password manager offers one. */
  isNew?: boolean
}) {
  const words = useWords(accountWords).fields
  const [isShown, setShown] = useState(false)
  const canShow = useMounted()
  return (
    <div className="grid gap-1">
      <TextField
        name={name}
        label={label}
        hint={hint}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={1_000}
      />
      {canShow ? (
        <label className="flex items-center gap-2 text-13 text-ink-soft">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
          {words.showPassword}
        </label>
      ) : (
        <span aria-hidden="true" className="text-13">
          {'\u00a0'}
        </span>
      )}
    </div>
  )
}
