import { createHash } from 'node:crypto'

/**
 * A short key made from content, for records whose source gives no id or repeats one: the same content gives the same
 * key in every run, whatever its spacing, width or letter case.
 */
export function stableKey(parts: readonly (string | null | undefined)[]): string {
  const text = parts.map((part) => (part ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
  return createHash('sha256').update(text.join('\u001f')).digest('hex').slice(0, 20)
}
