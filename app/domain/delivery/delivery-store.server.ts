import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { freeBytes } from '../data-file/data-file-store.server.ts'
import { keepFile, writeStream } from '../keep-file.server.ts'
import { pieceBytes } from './delivery-rules.ts'

/** A file, or a piece of one, that was received and lies by itself. */
export type Received = { path: string; bytes: number }
/** Why it was not. */
export type NotReceived = 'fileTooLarge' | 'diskFull'

const lookEvery = 32_000_000
/** A file that no row names, and what was being written, is left alone for so long. */
const strayLife = 3_600_000
const parts = { files: 'deliveries', copies: 'delivery-copies', incoming: 'incoming-delivery' } as const

/** Streams what comes in to disk, at most `most` bytes of it; where it is refused or its sender goes away nothing is left. */
export async function receiveStream(filesDir: string, stream: Readable, most: number): Promise<Received | NotReceived> {
  const path = await incomingPath(filesDir)
  let bytes = 0
  let looked = 0
  let problem: NotReceived | undefined
  try {
    await writeStream(path, stream, async (chunk) => {
      bytes += chunk.byteLength
      if (bytes > most) problem = 'fileTooLarge'
      else if (bytes - looked >= lookEvery) {
        looked = bytes
        if ((await freeBytes(filesDir)) < 0) problem = 'diskFull'
      }
      return problem === undefined
    })
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOSPC') return 'diskFull'
    throw error
  }
  return problem ?? { path, bytes }
}

/** Where something may be written that is kept or dropped by whoever asked. */
export async function incomingPath(filesDir: string): Promise<string> {
  const path = join(filesDir, parts.incoming, `${process.pid}-${randomUUID()}`)
  await mkdir(dirname(path), { recursive: true })
  return path
}

/** Where the pieces of an upload come together. */
export function uploadPath(filesDir: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('An upload is named by its id')
  return join(filesDir, parts.incoming, `upload-${id}`)
}

/**
 * Writes a received piece where it belongs in its upload, and returns once the disk has it; the piece is gone then. The same piece may
 * come again.
 */
export async function placePiece(filesDir: string, id: string, piece: Received, from: number): Promise<void> {
  const path = uploadPath(filesDir, id)
  await mkdir(dirname(path), { recursive: true })
  const target = await open(path, from === 0 ? 'w+' : 'r+', 0o600)
  try {
    const source = await open(piece.path, 'r')
    try {
      const { buffer, bytesRead } = await source.read(Buffer.alloc(piece.bytes), 0, piece.bytes, 0)
      if (bytesRead !== piece.bytes) throw new Error('The piece is shorter than what was received')
      await target.write(buffer, 0, piece.bytes, from)
      await target.sync()
    } finally {
      await source.close()
    }
  } finally {
    await target.close()
    await dropReceived(piece)
  }
}

/** The hash of a received piece. */
export async function hashOfPiece({ path, bytes }: Received): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(Math.min(bytes, pieceBytes)), 0, Math.min(bytes, pieceBytes), 0)
    return createHash('sha256').update(buffer).digest('hex')
  } finally {
    await file.close()
  }
}

/** How many bytes of an upload are on the disk. */
export async function bytesOfUpload(filesDir: string, id: string): Promise<number> {
  return (await stat(uploadPath(filesDir, id)).catch(() => undefined))?.size ?? 0
}

/** Forgets what was received and not kept; what was kept stays under its hash. */
export async function dropReceived({ path }: Pick<Received, 'path'>): Promise<void> {
  await rm(path, { force: true })
}

/** Where a file for delivery, or a marked copy of one, lies. */
export function deliveryPath(filesDir: string, of: 'files' | 'copies', sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A file is named by its hash')
  return join(filesDir, parts[of], sha256.slice(0, 2), sha256)
}

/** Puts a file under its hash. Safe to call again. */
export async function keepDelivery(
  filesDir: string,
  of: 'files' | 'copies',
  from: { path: string; sha256: string },
): Promise<void> {
  await keepFile(from.path, deliveryPath(filesDir, of, from.sha256))
}

/** Takes away old files that nobody names any more, and what was never finished; gives how many. */
export async function forgetDeliveryStrays(
  filesDir: string,
  of: 'files' | 'copies',
  known: (hashes: readonly string[]) => Promise<ReadonlySet<string>>,
  now: number,
): Promise<number> {
  let gone = 0
  const folder = join(filesDir, parts[of])
  for (const part of await namesIn(folder)) {
    const hashes = (await namesIn(join(folder, part))).filter((name) => /^[0-9a-f]{64}$/.test(name))
    for (let start = 0; start < hashes.length; start += 500) {
      const some = hashes.slice(start, start + 500)
      const named = await known(some)
      for (const sha256 of some)
        if (!named.has(sha256)) gone += await removeOld(deliveryPath(filesDir, of, sha256), now)
    }
  }
  return gone
}

/** The same for what processes that are gone were just receiving. */
export async function forgetIncoming(filesDir: string, now: number): Promise<number> {
  let gone = 0
  const folder = join(filesDir, parts.incoming)
  for (const name of await namesIn(folder))
    if (!name.startsWith('upload-')) gone += await removeOld(join(folder, name), now)
  return gone
}

async function removeOld(path: string, now: number): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  if (!found || found.ctimeMs > now - strayLife) return 0
  await rm(path, { force: true })
  return 1
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
