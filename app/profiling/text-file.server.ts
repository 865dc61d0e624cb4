import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { TableProfile } from '#app/domain/profile/file-profile.ts'

export type Encoding = NonNullable<TableProfile['encoding']>

const pieceBytes = 256 * 1024
const labels = {
  'UTF-8': 'utf-8',
  'UTF-8 BOM': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  GB18030: 'gb18030',
} as const satisfies Record<Encoding, string>

/** What a pass over the bytes of a file tells. */
export type FileFacts = {
  bytes: number
  sha256: string
  /** The first bytes, for signatures. */
  head: Buffer
  isUtf8: boolean
  hasNul: boolean
}

/** Reads a file once: its size, its hash, and whether all of it is UTF-8. */
export async function inspectFile(path: string): Promise<FileFacts> {
  const hash = createHash('sha256')
  const facts = { bytes: 0, isUtf8: true, hasNul: false, head: Buffer.alloc(0) }
  let carried: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    if (facts.bytes === 0) facts.head = Buffer.from(chunk.subarray(0, 4_096))
    facts.bytes += chunk.length
    hash.update(chunk)
    facts.hasNul ||= chunk.includes(0)
    if (facts.isUtf8) {
      const whole = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
      const end = endOfCharacters(whole)
      facts.isUtf8 = isUtf8(whole.subarray(0, end))
      carried = Buffer.from(whole.subarray(end))
    }
  }
  if (carried.length > 0) facts.isUtf8 = false
  return { ...facts, sha256: hash.digest('hex') }
}

/** Where the last complete character ends: at most three bytes before the end of the piece. */
function endOfCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/**
 * The encoding of a text file that nobody states: a byte order mark decides, else UTF-8 if every byte fits, else of UTF-8 and
 * GB 18030 (which holds GBK and GB 2312) the one that fewer bytes do not fit. Undefined where the file is no text.
 */
export async function encodingOf(
  path: string,
  facts: FileFacts,
): Promise<{ encoding: Encoding; broken: number } | undefined> {
  const [first, second, third] = facts.head
  if (first === 0xff && second === 0xfe) return { encoding: 'UTF-16LE', broken: 0 }
  if (first === 0xfe && second === 0xff) return { encoding: 'UTF-16BE', broken: 0 }
  if (facts.hasNul) return undefined
  const utf8 = first === 0xef && second === 0xbb && third === 0xbf ? 'UTF-8 BOM' : 'UTF-8'
  if (facts.isUtf8) return { encoding: utf8, broken: 0 }
  const chinese = await countBroken(path, 'GB18030')
  if (chinese === 0) return { encoding: 'GB18030', broken: 0 }
  const western = await countBroken(path, utf8)
  return western <= chinese ? { encoding: utf8, broken: western } : { encoding: 'GB18030', broken: chinese }
}

async function countBroken(path: string, encoding: Encoding): Promise<number> {
  let count = 0
  for await (const piece of readPieces(path, encoding))
    for (let at = piece.indexOf('\ufffd'); at >= 0; at = piece.indexOf('\ufffd', at + 1)) count++
  return count
}

/** A text file in pieces, decoded; without its byte order mark. Lines that end with a carriage return alone end with \n. */
export async function* readPieces(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(labels[encoding])
  let isOldMac: boolean | undefined
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    const piece = decoder.decode(chunk, { stream: true })
    isOldMac ??= piece.includes('\r') && !piece.includes('\n')
    yield isOldMac ? piece.replaceAll('\r', '\n') : piece
    bytes += chunk.length
    onBytes(bytes)
  }
  const last = decoder.decode()
  if (last !== '') yield last
}
