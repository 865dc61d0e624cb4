import { randomBytes } from 'node:crypto'
import { TOTP } from 'otpauth'
import { onTestFinished } from 'vitest'
import type { Accounts, ActsFrom } from '#app/domain/account/accounts.server.ts'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import type { Refusal } from '#app/domain/errors.ts'
import { openDatabase } from '#db/client.server.ts'

export const start = Date.UTC(2026, 10, 23, 6)
export const minute = 60_000
export const here: ActsFrom = { address: '203.0.113.1', agent: 'Chrome/147 Windows', device: 'device-of-owner' }
export const there: ActsFrom = { address: '198.51.100.9', agent: '', device: 'device-of-stranger' }

/** An exchange of which only the accounts are there; it is closed with the test. */
export async function openAccounts(): Promise<Accounts> {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return {
    database,
    key: exchangeKeyOf(randomBytes(32)),
    config: { publicUrl: undefined, host: '127.0.0.1', port: 3000 },
  }
}

/** What a refused act says: its reason and, where one has to wait, the seconds. */
export async function refused(act: Promise<unknown>): Promise<string> {
  const error = await act.then(
    () => undefined,
    (thrown: Refusal) => thrown,
  )
  return error ? `${error.reason}${error.retryAfter === undefined ? '' : ` ${error.retryAfter}`}` : 'not refused'
}

export async function actionsIn({ database }: Accounts): Promise<string[]> {
  return (await database.read.selectFrom('event').select('action').orderBy('seq').execute()).map(({ action }) => action)
}

export async function subjectsOfMails({ database }: Accounts): Promise<string[]> {
  return (await database.read.selectFrom('mail').select('subject').orderBy('id').execute()).map(
    ({ subject }) => subject,
  )
}

/** How the secret of a session looks. */
export const secret = /^[\w-]{40,}$/

/** Signs in and gives the session's secret; throws where a second factor is asked for. */
export async function sessionOf(accounts: Accounts, given: Parameters<typeof signIn>[1]): Promise<string> {
  const signedIn = await signIn(accounts, given)
  if (signedIn.step !== 'done') throw new Error('The second factor is asked for')
  return signedIn.session.token
}

/** The secret of the link in the mail of an occasion; empty where there is no such mail. */
export async function linkIn({ database }: Accounts, occasion: string): Promise<string> {
  const mail = await database.read
    .selectFrom('mail')
    .select('bodyText')
    .where('occasion', '=', occasion)
    .executeTakeFirst()
  return /\/(?:reset-password|confirm-address)\/([\w-]{43})/.exec(mail?.bodyText ?? '')?.[1] ?? ''
}

/** The code that the app of a second factor shows at a moment. */
export const codeAt = (secret: string, timestamp: number) => new TOTP({ secret }).generate({ timestamp })
