import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 43 of 62 characters are 256 bits. */
const secretLength = 43
const checkLength = 6
const form = /^shuji_(?:live|demo|call)_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/

/**
 * A new key: `shuji_live_` or, in an exchange with the demo catalogue, `shuji_demo_`, then 43 random characters and six
 * that check all before them. Programs that look for lost secrets find it by its form.
 */
export function newKeyText(isDemo: boolean): string {
  return keyText(isDemo ? 'demo' : 'live')
}

/** A new key to use a right with, `shuji_call_` and the same. */
export function newCallKeyText(): string {
  return keyText('call')
}

/** Whether a text has the form of a key and was not mistyped; says nothing of whether the key exists. */
export function isKeyText(text: string): boolean {
  return form.test(text) && checkOf(text.slice(0, -checkLength)) === text.slice(-checkLength)
}

/** What is shown of a key to tell it from others. */
export function startOfKey(text: string): string {
  return text.slice(0, 'shuji_live_'.length + 4)
}

function keyText(word: 'live' | 'demo' | 'call'): string {
  const body = `shuji_${word}_${randomText(secretLength)}`
  return body + checkOf(body)
}

function randomText(length: number): string {
  let text = ''
  // 248 is the largest multiple of 62 in a byte: beyond it some characters would come more often.
  while (text.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += alphabet[byte % 62]
  return text
}

/** The CRC-32 in base 62. */
function checkOf(body: string): string {
  let rest = crc32(body)
  let text = ''
  while (text.length < checkLength) {
    text = alphabet[rest % 62] + text
    rest = Math.floor(rest / 62)
  }
  return text
}
