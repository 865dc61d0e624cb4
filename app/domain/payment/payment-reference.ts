import { checkCharacter } from '../listing/listing-code.ts'

/** What a bank transfer has to say: the number of its order, and of the try; with a check character, so that it is typed right. */
export function transferReference(orderNumber: string, period: number, round: number): string {
  const body = `${orderNumber.replace(/[^0-9A-Z]/g, '')}${period > 0 ? `P${period}` : ''}${round > 1 ? `N${round}` : ''}`
  return `${body}${checkCharacter(body)}`
}

/** A reference as somebody typed it: without spaces and hyphens, in capitals. */
export function readReference(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
}
