import { z } from 'zod'
import { PersonName } from './account-forms.ts'
import { EmailAddress } from './email-address.ts'

const typed = z.string('passwordRequired').min(1, 'passwordRequired').max(1_000, 'passwordLong')

/** What is changed on the page of the account. */
export const AccountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('profile'), name: PersonName, language: z.enum(['zh', 'en'], 'invalid') }),
  z.object({ intent: z.literal('address'), email: EmailAddress, password: typed }),
  z.object({
    intent: z.literal('password'),
    password: typed,
    newPassword: z.string('newPasswordRequired').min(1, 'newPasswordRequired').max(1_000, 'passwordLong'),
  }),
])

/** Ending one session, or all but the own. */
export const SessionsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), session: z.uuid('invalid') }),
  z.object({ intent: z.literal('endOthers') }),
])

/** Setting up the second factor with a first code, new recovery codes, and doing without it. */
export const OwnSecondFactorForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('setUp'),
    totp: z
      .string('totpRequired')
      .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
      .pipe(
        z
          .string()
          .min(1, 'totpRequired')
          .regex(/^\d{6}$/, 'totpForm'),
      ),
  }),
  z.object({ intent: z.literal('codes') }),
  z.object({ intent: z.literal('off') }),
])

/** Deleting the account: the own address typed once more, and the password. */
export const DeleteAccountForm = z.object({
  intent: z.literal('delete'),
  address: z.string('addressRequired').trim().min(1, 'addressRequired').max(300, 'tooLong'),
  password: typed,
})
