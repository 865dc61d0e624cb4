import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { Archive } from '#app/profiling/read-archive.server.ts'

const mostBytes = 0xffff_fffe

/**
 * Writes a ZIP with the files of another in their order, each as it was or as `change` gives it, at a path where nothing is. The same
 * files give the same bytes. Throws where it would be longer than four gigabytes.
 */
export async function rewriteArchive(
  archive: Archive,
  path: string,
  change: (name: string, content: AsyncIterable<Buffer>) => AsyncIterable<Buffer | string> | undefined,
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    const directory: Buffer[] = []
    let at = 0
    for (const entry of archive.entries) {
      const content = archive.read(entry)
      const head = headOf(entry.name)
      const written = await writeEntry(file, at + head.length, change(entry.name, content) ?? content)
      fill(head, 14, written)
      await file.write(head, 0, head.length, at)
      directory.push(lineOf(entry.name, at, written))
      at += head.length + written.packed
      if (at > mostBytes) throw new Error('The archive is longer than its form allows')
    }
    const lines = Buffer.concat(directory)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(directory.length, 8)
    end.writeUInt16LE(directory.length, 10)
    end.writeUInt32LE(lines.length, 12)
    end.writeUInt32LE(at, 16)
    await file.write(Buffer.concat([lines, end]), 0, lines.length + end.length, at)
  } finally {
    await file.close()
  }
}

type Written = { crc: number; packed: number; bytes: number }

async function writeEntry(file: FileHandle, start: number, content: AsyncIterable<Buffer | string>): Promise<Written> {
  const written = { crc: 0, packed: 0, bytes: 0 }
  const counted = async function* () {
    for await (const piece of content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      written.crc = crc32(bytes, written.crc)
      written.bytes += bytes.length
      yield bytes
    }
  }
  const source = Readable.from(counted())
  const packed = source.pipe(createDeflateRaw({ level: 6 }))
  source.on('error', (error) => packed.destroy(error))
  for await (const piece of packed as AsyncIterable<Buffer>) {
    await file.write(piece, 0, piece.length, start + written.packed)
    written.packed += piece.length
  }
  if (written.bytes > mostBytes) throw new Error('A file of the archive is longer than its form allows')
  return written
}

function headOf(name: string): Buffer {
  const bytes = Buffer.from(name)
  const head = Buffer.alloc(30 + bytes.length)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  // Names are UTF-8, content is deflated, and the day is the first that can be written.
  head.writeUInt16LE(0x800, 6)
  head.writeUInt16LE(8, 8)
  head.writeUInt16LE(0x21, 12)
  head.writeUInt16LE(bytes.length, 26)
  bytes.copy(head, 30)
  return head
}

function lineOf(name: string, offset: number, written: Written): Buffer {
  const head = headOf(name)
  const line = Buffer.alloc(46 + head.length - 30)
  line.writeUInt32LE(0x02014b50, 0)
  line.writeUInt16LE(20, 4)
  head.copy(line, 6, 4, 30)
  head.copy(line, 46, 30)
  fill(line, 16, written)
  line.writeUInt32LE(offset, 42)
  return line
}

function fill(record: Buffer, at: number, { crc, packed, bytes }: Written): void {
  record.writeUInt32LE(crc, at)
  record.writeUInt32LE(packed, at + 4)
  record.writeUInt32LE(bytes, at + 8)
}
