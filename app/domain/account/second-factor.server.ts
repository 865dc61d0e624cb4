import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Db } from '#db/client.server.ts'
import { type PersonRow, spendRecoveryCode, spendTotpStep } from '#db/queries/people.server.ts'
import type { ExchangeKey } from './exchange-key.server.ts'

const period = 30
/** Letters and figures that are not mistaken for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const codeLength = 16
const codesAtOnce = 10

/** A code somebody gives: from their app, or one of those kept for when the app is lost. */
export type GivenCode = { kind: 'totp'; code: string } | { kind: 'recovery'; code: string }

/** A new secret for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the picture: RFC 6238 with SHA-1, six figures, thirty seconds. */
export function totpAddress(secret: string, about: { issuer: string; account: string }): string {
  return totpOf(secret, about).toString()
}

/** The time step this code belongs to, one before and one after now allowed; undefined where it is wrong. */
export function totpStepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 })
  return delta === null ? undefined : Math.floor(now / 1_000 / period) + delta
}

/** The code of a time step. Nothing shows it but the demo, whose accounts are for everybody. */
export function totpCodeOf(secret: string, step: number): string {
  return totpOf(secret).generate({ timestamp: step * period * 1_000 })
}

/** The time step of a moment. */
export function totpStepAt(now: number): number {
  return Math.floor(now / 1_000 / period)
}

function totpOf(secret: string, about: { issuer: string; account: string } = { issuer: '', account: '' }): TOTP {
  return new TOTP({
    issuer: about.issuer,
    label: about.account,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  })
}

/** Ten new recovery codes of 16 signs (79 bits), shown once, in groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesAtOnce }, () => {
    const signs = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    return signs.replace(/(.{4})(?=.)/g, '$1-')
  })
}

/** What is kept of a recovery code; the hyphens do not count. */
export function hashRecoveryCode(key: ExchangeKey, personId: string, code: string): string {
  return key.sign('recovery', `${personId}:${code.replace(/-/g, '')}`)
}

/** Checks a code and uses it up in the same step, so that none works twice, however many try at once. */
export async function spendCode(
  trx: Db,
  key: ExchangeKey,
  person: Pick<PersonRow, 'id' | 'totpSecret'>,
  given: GivenCode,
  now: number,
): Promise<boolean> {
  if (given.kind === 'recovery')
    return spendRecoveryCode(trx, { personId: person.id, codeHash: hashRecoveryCode(key, person.id, given.code), now })
  const secret = person.totpSecret === null ? undefined : key.unseal('totp', person.totpSecret)
  const step = secret === undefined ? undefined : totpStepOf(secret, given.code, now)
  return step !== undefined && spendTotpStep(trx, person.id, step)
}
