import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ListingEntry } from '../listing/enter-listings.server.ts'
import type { FieldEntry } from '../listing/listing-content.ts'
import { checkSample } from './check-sample.ts'
import { writeSample } from './read-sample.ts'
import type { SampleFormat, SampleRow } from './sample-row.ts'
import { describeColumns } from './sample-statistics.ts'

/** How many rows of a sample are kept beside the listing, ready to be shown. */
export const previewRows = 100

/**
 * Writes a sample to its file and describes it: gives the row of the table `sample` but for the listing's id. The file
 * is named by its content, so the same rows give the same file and doing it twice does nothing new.
 */
export async function prepareSample(input: {
  filesDir: string
  format: SampleFormat
  rows: readonly SampleRow[]
  dictionary: readonly FieldEntry[]
  now: number
}): Promise<NonNullable<ListingEntry['sample']>> {
  const { filesDir, format, rows, dictionary, now } = input
  const bytes = Buffer.from(writeSample(format, rows, dictionary), 'utf8')
  const sha256 = sha256Of(bytes)
  await keepFile(filePath(filesDir, sha256), bytes)
  return {
    format,
    sha256,
    bytes: bytes.byteLength,
    rowCount: rows.length,
    columns: JSON.stringify(describeColumns(rows, dictionary)),
    preview: JSON.stringify(rows.slice(0, previewRows)),
    report: JSON.stringify(checkSample(rows, dictionary, now)),
    createdAt: now,
  }
}

/** The bytes of a kept file, or undefined when it is not there or is no longer what its name says. */
export async function readKeptFile(filesDir: string, sha256: string): Promise<Buffer<ArrayBuffer> | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
  try {
    const bytes = await readFile(filePath(filesDir, sha256))
    return sha256Of(bytes) === sha256 ? bytes : undefined
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

function filePath(filesDir: string, sha256: string): string {
  return join(filesDir, sha256.slice(0, 2), sha256)
}

/** All or nothing: a reader sees the whole file or none, also after a power cut. */
async function keepFile(path: string, bytes: Uint8Array): Promise<void> {
  if (await isKept(path, bytes)) return dropDrafts(path)
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    // Somebody else kept the same meanwhile.
    if ((error as { code?: string }).code === 'ENOENT' && (await isKept(path, bytes))) return
    throw error
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
  await dropDrafts(path)
}

async function isKept(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.size === bytes.byteLength
}

/** Takes away what processes that were killed had begun to write of a file that is there by now. */
async function dropDrafts(path: string): Promise<void> {
  for (const name of await readdir(dirname(path)))
    if (name.startsWith(`${basename(path)}.`)) await rm(join(dirname(path), name), { force: true })
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
