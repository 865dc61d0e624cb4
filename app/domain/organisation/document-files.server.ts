import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { keepFile, writeStream } from '../keep-file.server.ts'
import { type DocumentType, documentTypes, mostDocumentBytes } from './document-rules.ts'

/** A file that was received and is not a document yet: it lies in a folder of its own until it is kept or dropped. */
export type ReceivedFile = { path: string; bytes: number; sha256: string; type: DocumentType | undefined }

/** What a file that was being received turned out to be: too large, or received. */
export type Receiving = { isTooLarge: true } | ({ isTooLarge: false } & ReceivedFile)

const headBytes = 4_100
const leftoverLife = 86_400_000

/**
 * Streams a file to disk, never more than `mostDocumentBytes` of it, and tells by its content what it is. The caller keeps
 * it with `keepDocumentFile` or drops it; one that is too large, or whose sender went away, leaves nothing behind.
 */
export async function receiveFile(filesDir: string, stream: Readable): Promise<Receiving> {
  const path = join(filesDir, 'incoming', randomUUID())
  await mkdir(dirname(path), { recursive: true })
  await forgetLeftovers(dirname(path))
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let bytes = 0
  const isWhole = await writeStream(path, stream, (chunk) => {
    if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes))
    bytes += chunk.byteLength
    if (bytes > mostDocumentBytes) return false
    hash.update(chunk)
    return true
  })
  if (!isWhole) return { isTooLarge: true }
  return { isTooLarge: false, path, bytes, sha256: hash.digest('hex'), type: await typeOf(Buffer.concat(head)) }
}

/** Puts a received file under its hash; the same content twice is one file. Safe to call again. */
export async function keepDocumentFile(filesDir: string, file: Pick<ReceivedFile, 'path' | 'sha256'>): Promise<void> {
  await keepFile(file.path, documentPath(filesDir, file.sha256))
}

/** Forgets a received file, kept or not; what was kept stays under its hash. */
export async function dropReceivedFile(file: Pick<ReceivedFile, 'path'>): Promise<void> {
  await rm(file.path, { force: true })
}

/** Deletes the file of a document that nobody refers to any more. */
export async function deleteDocumentFile(filesDir: string, sha256: string): Promise<void> {
  await rm(documentPath(filesDir, sha256), { force: true })
}

/** The bytes of a document, or undefined where they are missing or no longer what their name says. */
export async function readDocumentFile(filesDir: string, sha256: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const bytes = await readFile(documentPath(filesDir, sha256))
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

/** What a process that was killed was just receiving stays; a day later it is taken away. */
async function forgetLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtimeMs < Date.now() - leftoverLife) await rm(join(folder, name), { force: true })
  }
}

/** Both must agree: the first bytes at the very beginning, and what a library that knows many formats makes of them. */
async function typeOf(head: Buffer): Promise<DocumentType | undefined> {
  const type = documentTypes.find(({ starts }) => starts.every((byte, at) => head[at] === byte))
  const found = await fileTypeFromBuffer(head)
  return type && found?.mime === type.mediaType ? type : undefined
}

function documentPath(filesDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A document is named by its hash')
  return join(filesDir, 'documents', sha256.slice(0, 2), sha256)
}
