import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { blockBytes } from './delivery-rules.ts'

/** A file with the hash of each of its blocks, one after another in hexadecimal. */
export type Hashed = { bytes: number; sha256: string; blocks: string }

/** A file that is not what it was: missing, of another length, or with a block of another hash. */
export class DamagedFile extends Error {}

/** Hashes a file whole and in blocks. */
export async function hashFile(path: string): Promise<Hashed> {
  const file = await open(path, 'r')
  try {
    const whole = createHash('sha256')
    const buffer = Buffer.allocUnsafe(blockBytes)
    let bytes = 0
    let blocks = ''
    for (;;) {
      const block = await readBlock(file, buffer, bytes)
      if (block.length === 0) return { bytes, sha256: whole.digest('hex'), blocks }
      whole.update(block)
      blocks += createHash('sha256').update(block).digest('hex')
      bytes += block.length
    }
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a file from `start` to `end` (both of them in it), block by block, each held against its hash before any byte of it leaves.
 * Throws DamagedFile, so that what was damaged is broken off and never sent. `look` is asked from time to time and throws where
 * sending has to end.
 */
export async function* readBlocks(
  path: string,
  hashed: Pick<Hashed, 'bytes' | 'blocks'>,
  { start, end, every, look }: { start: number; end: number; every: number; look: () => Promise<void> },
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch(() => {
    throw new DamagedFile(`The file ${path} is missing`)
  })
  try {
    let looked = 0
    for (let at = start - (start % blockBytes); at <= end; at += blockBytes) {
      // Each block has memory of its own: it may still be on its way when the next one is read.
      const block = await readBlock(file, Buffer.allocUnsafe(Math.min(blockBytes, hashed.bytes - at)), at)
      const number = at / blockBytes
      const hash = hashed.blocks.slice(number * 64, number * 64 + 64)
      if (createHash('sha256').update(block).digest('hex') !== hash)
        throw new DamagedFile(`Block ${number} of the file ${path} is damaged`)
      const piece = block.subarray(Math.max(0, start - at), Math.min(block.length, end - at + 1))
      looked += piece.length
      yield piece
      if (looked >= every) {
        looked = 0
        await look()
      }
    }
  } finally {
    await file.close()
  }
}

async function readBlock(file: Awaited<ReturnType<typeof open>>, buffer: Buffer, position: number): Promise<Buffer> {
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, position + length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}
