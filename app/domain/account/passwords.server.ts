import { hash, parseOptions, verify } from '@node-rs/argon2'
import { Refusal } from '../errors.ts'

/** argon2id as OWASP asks at least: 19 MiB, two passes. Raise it here; passwords are hashed anew as people sign in. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash takes a core and memory: one at a time in each process, or pages would wait for it. */
const atOnce = 1
const mostWaiting = 32
const secondsWhenFull = 3

/** Stands in for the password of somebody who is not there: checking it takes as long as checking a real one. */
const nobodysHash = `$argon2id$v=19$m=${strength.memoryCost},t=${strength.timeCost},p=${strength.parallelism}$${Buffer.alloc(16, 7).toString('base64').replace(/=+$/, '')}$${Buffer.alloc(32, 7).toString('base64').replace(/=+$/, '')}`

/** Who waits for a turn: devices that the account knows go before all others, so that guessing keeps no owner waiting. */
export type HashLine = 'known' | 'others'
let running = 0
const lines: Readonly<Record<HashLine, (() => void)[]>> = { known: [], others: [] }

/** Refuses while too many passwords wait to be hashed: ask before anything is counted or written. */
export function requireHashTurn(line: HashLine = 'others'): void {
  if (running >= atOnce && lines[line].length >= mostWaiting)
    throw new Refusal('too_many', 'tooMany', { retryAfter: secondsWhenFull })
}

/** Hashes a password, in the form in which it is kept. Refused with `too_many` when the line is full. */
export function hashPassword(password: string): Promise<string> {
  return inTurn('others', () => hash(normal(password), strength))
}

/**
 * Whether this is the password behind the hash, and whether the hash should be made anew. Without a hash it takes as long
 * and says no. Refused with `too_many` when the line is full.
 */
export async function isPassword(
  stored: string | null | undefined,
  password: string,
  line: HashLine = 'others',
): Promise<{ isRight: boolean; isWeak: boolean }> {
  const isRight = await inTurn(line, () => verify(stored ?? nobodysHash, normal(password)))
  return { isRight: isRight && Boolean(stored), isWeak: Boolean(stored) && isWeak(stored ?? '') }
}

function isWeak(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(stored)
  return memoryCost < strength.memoryCost || timeCost < strength.timeCost || parallelism < strength.parallelism
}

/** The same characters typed on different keyboards give the same password. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

async function inTurn<T>(line: HashLine, work: () => Promise<T>): Promise<T> {
  requireHashTurn(line)
  if (running < atOnce) running++
  else await new Promise<void>((resolve) => lines[line].push(resolve))
  try {
    return await work()
  } finally {
    const next = lines.known.shift() ?? lines.others.shift()
    // The turn is handed on; nobody comes between.
    if (next) next()
    else running--
  }
}
