import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { confirmPassword } from '#app/domain/account/confirm-password.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { isPasswordFresh } from './guards.server.ts'
import { sessionHeader } from './session.server.ts'
import { readActsFrom } from './signing-in.server.ts'

/** For the loader of a page with `PasswordAgain` in a form: whether the form has to ask for the password. */
export function viewStepUp(actor: PersonActor): { asksPassword: boolean } {
  return { asksPassword: !isPasswordFresh(actor) }
}

/**
 * For dangerous acts that a form sends: the password was given a short while ago, or stands in the form and then counts as
 * given now, so that nothing typed is lost on the way to a page that asks for it. Refused with `invalid` on `password` where
 * it is missing or wrong, `too_many` after several.
 */
export async function stepUp(
  context: AppLoadContext,
  request: Request,
  { actor, password }: { actor: PersonActor; password: string | undefined },
): Promise<void> {
  if (isPasswordFresh(actor)) return
  if (!password) throw new Refusal('invalid', 'passwordRequired', { field: 'password' })
  const { from } = await readActsFrom(context, request)
  const session = await confirmPassword(context.exchange, { actor, password, from })
  context.setCookie?.(await sessionHeader(context, session))
}
