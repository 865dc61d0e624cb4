import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits that a person or program carries: the cookie of a session, a link in a mail, a key. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: it is long and random, so one round of SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
