import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../events/event-chain.ts'
import { endorsed, PublicKeyEntry } from './certificate-payload.ts'

const KeyFile = z.strictObject({
  /** Every key there was, oldest first; the last one signs. */
  keys: z.array(PublicKeyEntry).min(1),
  /** The private part of the last one, PKCS 8 in base64. That of the others is gone. */
  privateKey: z.string(),
})
type KeyFile = z.infer<typeof KeyFile>

/** A signature with the key that it can be checked with. */
export type Signed = { signature: string; keyId: string; publicKey: string }

/** Signs what the exchange makes public, with a key whose public part everybody can have. */
export type Signer = {
  /** Signs the canonical JSON of a value. */
  sign: (value: object) => Signed
  /** Every key that signs or has signed, oldest first. */
  keys: () => readonly PublicKeyEntry[]
}

const pathOf = (dataDir: string) => join(dataDir, 'keys', 'signing.json')

/**
 * The exchange's signing key (Ed25519) from `DATA_DIR/keys/signing.json`; made where there is none yet. The file is looked
 * at each time, so that a key which a command puts in place of another counts at once in every process.
 */
export function loadSigner(dataDir: string): Signer {
  const path = pathOf(dataDir)
  let known: { stamp: string; file: KeyFile; key: KeyObject } | undefined
  const read = () => {
    const { mtimeMs, ino, size } = statSync(path)
    const stamp = `${mtimeMs} ${ino} ${size}`
    if (known?.stamp !== stamp) {
      const file = readKeyFile(path)
      known = { stamp, file, key: privateKeyOf(file) }
    }
    return known
  }
  makeFirst(dataDir)
  read()
  return {
    sign: (value) => {
      const { file, key } = read()
      const { id, publicKey } = lastOf(file)
      return { signature: signText(key, canonicalJson(value)), keyId: id, publicKey }
    },
    keys: () => read().file.keys,
  }
}

/**
 * Puts a new key in the place of the one that signs. The old one endorses it, stays among those that can be checked
 * with, and loses its private part. Gives both; all or nothing.
 */
export function rotateSigningKey(dataDir: string, now = Date.now()): { before: PublicKeyEntry; after: PublicKeyEntry } {
  const path = pathOf(dataDir)
  makeFirst(dataDir)
  const file = readKeyFile(path)
  const old = lastOf(file)
  const at = new Date(Math.max(now, Date.parse(old.from) + 1)).toISOString()
  const made = makeKey(at)
  const signature = signText(privateKeyOf(file), canonicalJson(endorsed(made.entry)))
  const before = { ...old, until: at }
  const after = { ...made.entry, endorsement: { keyId: old.id, signature } }
  const next: KeyFile = { keys: [...file.keys.slice(0, -1), before, after], privateKey: made.privateKey }
  renameSync(writeWhole(path, next), path)
  return { before, after }
}

/** Name of a public key: the beginning of its SHA-256. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16)
}

function makeFirst(dataDir: string): void {
  const path = pathOf(dataDir)
  if (statSync(path, { throwIfNoEntry: false })) return
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  const { entry, privateKey } = makeKey(new Date().toISOString())
  const unfinished = writeWhole(path, { keys: [entry], privateKey })
  try {
    // Two processes may begin at once: whoever comes second takes the key of the first.
    linkSync(unfinished, path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function makeKey(from: string): { entry: PublicKeyEntry; privateKey: string } {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = pair.publicKey.export({ format: 'jwk' }).x ?? ''
  return {
    entry: { id: keyIdOf(publicKey), algorithm: 'Ed25519', publicKey, from, until: null, endorsement: null },
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

function readKeyFile(path: string): KeyFile {
  const parsed = KeyFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is not a file of signing keys: ${parsed.error.issues[0]?.message}`)
  return parsed.data
}

function writeWhole(path: string, file: KeyFile): string {
  const unfinished = `${path}.${process.pid}`
  const handle = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(file, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return unfinished
}

function privateKeyOf(file: KeyFile): KeyObject {
  return createPrivateKey({ key: Buffer.from(file.privateKey, 'base64'), format: 'der', type: 'pkcs8' })
}

function lastOf(file: KeyFile): PublicKeyEntry {
  return file.keys.at(-1) as PublicKeyEntry
}

function signText(key: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), key).toString('base64url')
}
