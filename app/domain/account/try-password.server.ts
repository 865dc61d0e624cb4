import type { Accounts } from './accounts.server.ts'
import { type AttemptOf, countAttempt, uncountAttempt } from './attempts.server.ts'
import { type HashLine, isPassword, requireHashTurn } from './passwords.server.ts'

/**
 * Looks whether a password is right, after counting the try. Gives the seconds until the next try, too. Where nobody is
 * there to have one it takes as long. Refused with `too_many` where one has to wait, and then nothing is counted.
 */
export async function tryPassword(
  { database, key }: Accounts,
  {
    stored,
    password,
    attempts,
    now,
    line = 'others',
  }: {
    stored: string | null | undefined
    password: string
    attempts: readonly AttemptOf[]
    now: number
    line?: HashLine
  },
): Promise<{ isRight: boolean; isWeak: boolean; waitNext: number }> {
  requireHashTurn(line)
  const waitNext = await countAttempt(database, key, attempts, now)
  try {
    return { ...(await isPassword(stored, password, line)), waitNext }
  } catch (error) {
    // The line filled up meanwhile: a try that was not made does not count.
    await uncountAttempt(database, key, attempts)
    throw error
  }
}
