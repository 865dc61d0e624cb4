import { createReadStream, createWriteStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { pipeline as finished } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'

/** What an archive may hold. Office files of repetitive rows shrink to a hundredth; bombs to a thousandth. */
export const archiveBounds = { entries: 2_000, bytes: 2_000_000_000, ratio: 200, freeOfRatio: 20_000_000 }

export type ArchiveEntry = {
  /** The name as it is written there. It is never used as a path. */
  name: string
  bytes: number
  packed: number
  method: number
  crc: number
  offset: number
}

/**
 * The files of a ZIP by its directory at the end. Refuses what is encrypted, damaged, or would be too large when unpacked,
 * before anything is.
 */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return new Archive(path, file, size, await readDirectory(file, size))
  } catch (error) {
    await file.close()
    throw error
  }
}

export class Archive {
  readonly entries: readonly ArchiveEntry[]
  readonly #path: string
  readonly #file: FileHandle
  readonly #size: number

  constructor(path: string, file: FileHandle, size: number, entries: readonly ArchiveEntry[]) {
    this.#path = path
    this.#file = file
    this.#size = size
    this.entries = entries
  }

  close(): Promise<void> {
    return this.#file.close()
  }

  /** The content of one file in pieces; fails where it is more than the directory says, or other. */
  async *read(entry: ArchiveEntry): AsyncGenerator<Buffer> {
    const head = await readAt(this.#file, entry.offset, 30)
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new ProfileFailure('broken')
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
    if (start + entry.packed > this.#size) throw new ProfileFailure('broken')
    const packed =
      entry.packed === 0 ? Readable.from([]) : createReadStream(this.#path, { start, end: start + entry.packed - 1 })
    const inflate = createInflateRaw()
    const content: Readable = entry.method === 0 ? packed : pipeline(packed, inflate, () => {})
    let [bytes, crc] = [0, 0]
    try {
      for await (const chunk of content as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > entry.bytes) throw new ProfileFailure('archiveBomb')
        crc = crc32(chunk, crc)
        yield chunk
      }
    } catch (error) {
      throw error instanceof ProfileFailure ? error : new ProfileFailure('broken')
    } finally {
      packed.destroy()
      inflate.destroy()
    }
    if (bytes !== entry.bytes || crc !== entry.crc) throw new ProfileFailure('broken')
  }

  /** Writes one file to a path of the caller's choice. */
  async extract(entry: ArchiveEntry, path: string): Promise<void> {
    await finished(this.read(entry), createWriteStream(path, { flags: 'wx' }))
  }
}

async function readDirectory(file: FileHandle, size: number): Promise<ArchiveEntry[]> {
  const { count, start, length } = await findDirectory(file, size)
  if (count > archiveBounds.entries) throw new ProfileFailure('archiveBomb')
  if (start + length > size || length > 10_000_000) throw new ProfileFailure('broken')
  const directory = await readAt(file, start, length)
  const entries: ArchiveEntry[] = []
  let bytes = 0
  for (let at = 0, number = 0; number < count; number++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new ProfileFailure('broken')
    const flags = directory.readUInt16LE(at + 8)
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place))
    const nameEnd = at + 46 + nameLength!
    const entry = {
      name: readName(directory.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    }
    readLongSizes(entry, directory.subarray(nameEnd, nameEnd + extraLength!))
    at = nameEnd + extraLength! + noteLength!
    if ((flags & 1) !== 0) throw new ProfileFailure('encrypted')
    if (entry.method !== 0 && entry.method !== 8) throw new ProfileFailure('broken')
    bytes += entry.bytes
    const isTooDense = entry.bytes > archiveBounds.freeOfRatio && entry.bytes > archiveBounds.ratio * entry.packed
    if (bytes > archiveBounds.bytes || isTooDense) throw new ProfileFailure('archiveBomb')
    entries.push(entry)
  }
  return entries
}

/** The record at the end of a ZIP, before a comment of at most 65,535 bytes, and its longer form for large files. */
async function findDirectory(
  file: FileHandle,
  size: number,
): Promise<{ count: number; start: number; length: number }> {
  const tailStart = Math.max(0, size - 65_557)
  const tail = await readAt(file, tailStart, size - tailStart)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (at < 0 || at + 22 > tail.length) throw new ProfileFailure('broken')
  const found = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  }
  if (found.count !== 0xffff && found.start !== 0xffffffff) return found
  if (at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) throw new ProfileFailure('broken')
  const long = await readAt(file, Number(tail.readBigUInt64LE(at - 12)), 56)
  if (long.length < 56 || long.readUInt32LE(0) !== 0x06064b50) throw new ProfileFailure('broken')
  return {
    count: Number(long.readBigUInt64LE(32)),
    length: Number(long.readBigUInt64LE(40)),
    start: Number(long.readBigUInt64LE(48)),
  }
}

/** Sizes beyond four gigabytes stand in an extra field, those alone that did not fit. */
function readLongSizes(entry: ArchiveEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let place = at + 4
    for (const key of ['bytes', 'packed', 'offset'] as const) {
      if (entry[key] !== 0xffffffff || place + 8 > extra.length) continue
      entry[key] = Number(extra.readBigUInt64LE(place))
      place += 8
    }
  }
}

/** Names are UTF-8 where they say so; Chinese systems write GBK and do not say. */
function readName(bytes: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
