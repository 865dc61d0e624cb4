import type { DeliveryMode } from '../codes/trade.ts'

const megabyte = 1_000_000
const minute = 60_000

/** Ways of delivery in which files are handed out. */
export const fileModes: readonly DeliveryMode[] = ['FILE', 'REPORT']
/** Files are hashed, and checked while they are sent, in blocks of so many bytes. */
export const blockBytes = 1_048_576
/** Bytes of one piece of an upload; the last one is shorter. */
export const pieceBytes = 4 * 1_048_576
/** Most files of one set. */
export const mostSetFiles = 100
/** Most bytes of all files that an organisation delivers, with its uploads under way. */
export const mostProviderBytes = 200_000 * megabyte
/** Uploads of one set that may be under way at once. */
export const mostUploads = 4
/** Milliseconds an upload of which nothing is heard is kept. */
export const uploadLife = 7 * 24 * 60 * minute
/** Milliseconds a link can be read; what was begun may be gone on with until then. */
export const linkLife = 60 * minute
/** Links that a right gives in a day at most. */
export const mostLinksADay = 200
/** Milliseconds a marked copy is kept after it was last asked for; it is written anew when it is asked for again. */
export const copyLife = 3 * 24 * 60 * minute
/** Bytes sent after which it is looked whether the right still holds. */
export const lookEvery = 8 * 1_048_576
/** What each page shows at most. */
export const mostSetsShown = 20
export const mostDownloadsShown = 100

/** The part of a file that a request asks for: all of it, a part, or one that is not there (RFC 9110, 14). */
export type AskedPart = { start: number; end: number; isPart: boolean } | 'beyond'

/** Reads the header `Range` for a file of `bytes` bytes; several parts, and what is no range, ask for all of it. */
export function askedPart(header: string | null, bytes: number): AskedPart {
  const whole = { start: 0, end: bytes - 1, isPart: false }
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return whole
  const [, first = '', last = ''] = found
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'beyond' : { start: bytes - length, end: bytes - 1, isPart: true }
  }
  const start = Number(first)
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < start) return whole
  return start >= bytes ? 'beyond' : { start, end, isPart: true }
}

/** Sets that a right sees, of those that were released; the newest first. */
export function setsForRight<S extends { revision: number; number: number }>(
  released: readonly S[],
  right: {
    /** The revision that was agreed on. */
    revision: number
    /** Whether later revisions come with it. */
    updates: boolean
    /** Whether a set of an earlier revision has the fields that were agreed on. */
    isSameSchema: (revision: number) => boolean
  },
): S[] {
  const earlier = released
    .map(({ revision }) => revision)
    .filter((each) => each <= right.revision && right.isSameSchema(each))
  const base = earlier.length > 0 ? Math.max(...earlier) : undefined
  return released
    .filter(({ revision }) => revision === base || (right.updates && revision > right.revision))
    .toSorted((a, b) => b.number - a.number)
}
