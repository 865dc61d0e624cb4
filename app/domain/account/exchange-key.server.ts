import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the exchange's own key is used for; each use has a key of its own, drawn from it. */
type Purpose =
  | 'form'
  | 'totp'
  | 'totp-set-up'
  | 'recovery'
  | 'device'
  | 'sign-in'
  | 'attempt'
  | 'file'
  | 'mail'
  | 'unsubscribe'
  | 'audit'
  | 'topic'
  | 'delivery'
  | 'watermark'
  | 'endpoint'
  | 'handover'
  | 'query'
  | 'fit-test'

/** Seals and signs with a key that never leaves the data folder. */
export type ExchangeKey = {
  /** Encrypts a text so that only this exchange can read it again, and nobody can change it. */
  seal: (purpose: Purpose, text: string) => string
  /** The sealed text, or undefined where it was changed or sealed with another key. */
  unseal: (purpose: Purpose, sealed: string) => string | undefined
  /** A signature over a text, in base64url. */
  sign: (purpose: Purpose, text: string) => string
  /** Whether this is the signature of the text, compared in constant time. */
  isSigned: (purpose: Purpose, text: string, signature: string) => boolean
}

const length = 32

/** Reads the exchange's key from `DATA_DIR/keys/exchange.key`; makes it where there is none yet. All processes get the same. */
export function loadExchangeKey(dataDir: string): ExchangeKey {
  const folder = join(dataDir, 'keys')
  const path = join(folder, 'exchange.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(length).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  const root = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (root.length !== length) throw new Error(`${path} is not a key of ${length} bytes in hexadecimal`)
  return exchangeKeyOf(root)
}

/** The same with a given key. */
export function exchangeKeyOf(root: Buffer): ExchangeKey {
  const keys = new Map<Purpose, Buffer>()
  const keyFor = (purpose: Purpose) => {
    const known = keys.get(purpose)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', root, '', purpose, length))
    keys.set(purpose, made)
    return made
  }
  const sign = (purpose: Purpose, text: string) =>
    createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
  return {
    seal: (purpose, text) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 28) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12))
        decipher.setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
    sign,
    isSigned: (purpose, text, signature) => {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
