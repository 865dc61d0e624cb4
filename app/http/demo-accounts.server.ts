import type { AppLoadContext } from '@remix-run/node'
import { totpCodeOf, totpStepAt } from '#app/domain/account/second-factor.server.ts'
import { areDemoPeopleOpen, demoPassword } from '#app/domain/person-admin/demo-access.ts'
import { readDemoPeople } from '#app/domain/person-admin/read-demo-people.server.ts'
import type { Language } from '#app/domain/text.ts'
import { findPerson } from '#db/queries/people.server.ts'
import { readActor } from './session.server.ts'
import { readSignInStep } from './signing-in.server.ts'

/** In a demo: whom anybody may sign in as, with the password of all of them. Otherwise undefined. */
export async function viewDemoPeople({ exchange }: AppLoadContext, language: Language) {
  if (!areDemoPeopleOpen(exchange)) return undefined
  const people = await readDemoPeople(exchange.database.read, language)
  return people.length > 0 ? { password: demoPassword, people } : undefined
}

/**
 * In a demo, for one of its ready-made people who is asked for the second factor: the code that works now. Codes work once;
 * where the present one was used, the next is given, and `undefined` where that was used, too.
 */
export async function demoCode(
  context: AppLoadContext,
  request: Request,
  now = Date.now(),
): Promise<{ code: string | undefined } | undefined> {
  const { exchange } = context
  if (!areDemoPeopleOpen(exchange)) return undefined
  const actor = await readActor(context, request)
  const id = actor.kind === 'person' ? actor.personId : (await readSignInStep(context, request, now))?.personId
  const person = id === undefined ? undefined : await findPerson(exchange.database.read, id)
  if (person?.isDemo !== 1 || person.totpSecret === null) return undefined
  const secret = exchange.key.unseal('totp', person.totpSecret)
  if (secret === undefined) return undefined
  const present = totpStepAt(now)
  const step = Math.max(present, (person.totpLastStep ?? 0) + 1)
  return { code: step <= present + 1 ? totpCodeOf(secret, step) : undefined }
}
