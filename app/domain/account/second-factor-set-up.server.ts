import { Secret } from 'otpauth'
import type { ExchangeKey } from './exchange-key.server.ts'
import { drawQr } from './qr-picture.server.ts'
import { totpAddress } from './second-factor.server.ts'
import type { SecondFactorSetUp } from './second-factor-view.ts'

/**
 * The secret that a session offers its person for their app, in base32. It follows from the session's own secret, so it
 * stays the same while the page is opened again or a code is mistyped, is another one as soon as the session's secret
 * changes (each time the password is confirmed, and once the set-up is done), and is kept nowhere before.
 */
export function offeredSecret(key: ExchangeKey, session: { personId: string; tokenHash: string }): string {
  const signature = Buffer.from(key.sign('totp-set-up', `${session.personId}:${session.tokenHash}`), 'base64url')
  return new Secret({ buffer: Uint8Array.from(signature.subarray(0, 20)).buffer }).base32
}

/** The secret as a picture to scan and in groups to type. */
export function showSetUp(secret: string, about: { issuer: string; account: string }): SecondFactorSetUp {
  return {
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    picture: drawQr(totpAddress(secret, about)),
  }
}
