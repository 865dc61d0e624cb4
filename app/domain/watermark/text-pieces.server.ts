import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const pieceBytes = 262_144
/** Bytes of the beginning that are looked at before anything is marked or read. */
const headBytes = 1_000_000

/** How the text of a file is written; `bytes` is any other, each byte taken for one sign, so that all come back as they were. */
export type TextEncoding = 'utf-8' | 'bytes'

/** A text that is not in the encoding it seemed to be in. */
export class OtherEncoding extends Error {}

/** The beginning of a text, in which encoding it seems to be, and whether it is all of it. Undefined for UTF-16. */
export async function readHead(
  path: string,
): Promise<{ head: string; isWhole: boolean; encoding: TextEncoding } | undefined> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const bytes = buffer.subarray(0, bytesRead)
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return undefined
    const isWhole = bytesRead < headBytes
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      return { head: decoder.decode(bytes, { stream: !isWhole }), isWhole, encoding: 'utf-8' }
    } catch {
      return { head: bytes.toString('latin1'), isWhole, encoding: 'bytes' }
    }
  } finally {
    await file.close()
  }
}

/** The text of a file in pieces. Throws OtherEncoding where it is not what it seemed to be. */
export async function* textPieces(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
      yield encoding === 'utf-8' ? decoder.decode(bytes, { stream: true }) : bytes.toString('latin1')
    if (encoding === 'utf-8') yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new OtherEncoding() : error
  }
}

/** The bytes of a text in an encoding. */
export function bytesOf(text: string, encoding: TextEncoding): Buffer {
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1')
}
