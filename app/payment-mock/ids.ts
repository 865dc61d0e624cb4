import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A new name that nobody can guess: a prefix that says what it names, `_`, and letters and figures. */
export function newId(prefix: string, length = 24): string {
  let id = ''
  while (id.length < length)
    for (const byte of randomBytes(length)) {
      const letter = letters[byte & 63]
      if (letter !== undefined && id.length < length) id += letter
    }
  return `${prefix}_${id}`
}
