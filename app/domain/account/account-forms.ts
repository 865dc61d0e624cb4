import { z } from 'zod'
import { EmailAddress } from './email-address.ts'

/** A password as it is typed where it only has to be right: what it must be like is the act's to say. */
const TypedPassword = z.string('passwordRequired').min(1, 'passwordRequired').max(1_000, 'passwordLong')

/** A person's name: one line, without signs that steer the text around it, or addresses: mails greet people by it. */
export const PersonName = z
  .string('nameRequired')
  .transform((text) =>
    text
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'nameRequired')
      .max(60, 'tooLong')
      .regex(/^(?!.*(?:@|:\/\/|www\.|\.(?:com|cn|net|org)\b))/i, 'nameForm'),
  )

export const SignUpForm = z.object({ name: PersonName, email: EmailAddress, password: TypedPassword })
export const SignInForm = z.object({ email: EmailAddress, password: TypedPassword })
export const ForgotPasswordForm = z.object({ email: EmailAddress })
export const ResetPasswordForm = z.object({ password: TypedPassword })
export const ConfirmPasswordForm = z.object({ password: TypedPassword })

/** Opening the link that confirms an address: where the account is known, by its password, or by choosing another. */
export const ConfirmLinkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('here') }),
  z.object({ intent: z.literal('password'), password: TypedPassword }),
  z.object({ intent: z.literal('choose'), newPassword: TypedPassword }),
])

/** A code of the second factor: six figures, spaces left out; or a recovery code, signs between its parts left out. */
export const SecondFactorForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('totp'),
    totp: z
      .string('required')
      .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
      .pipe(
        z
          .string()
          .min(1, 'required')
          .regex(/^\d{6}$/, 'totpForm'),
      ),
  }),
  z.object({
    intent: z.literal('recovery'),
    recoveryCode: z
      .string('required')
      .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase())
      .pipe(
        z
          .string()
          .min(1, 'required')
          .regex(/^[a-z0-9]{16}$/, 'recoveryCodeForm'),
      ),
  }),
])

/** A form of something dangerous: the password stands in it where it was not given a short while ago. */
export function withPassword<S extends z.ZodType>(form: S) {
  const password = z.string().max(1_000, 'passwordLong').optional()
  return z.intersection(form, z.object({ password }))
}

/** A form that only says yes. */
export const NoFields = z.object({})
