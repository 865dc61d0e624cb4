import { createReadStream, type Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import { decodeText } from './decode-text.ts'
import type { HarvestInput, HarvestSkip } from './harvest-record.ts'

/** The largest file, unpacked, that is read: an archive can promise more than any memory holds. */
export const largestInput = 256 * 1024 * 1024
const largestArchive = 4 * 1024 * 1024 * 1024

export type InputFile = { input: HarvestInput } | { skip: HarvestSkip }

/**
 * Walks files and folders in the order of their names and opens .gz, .tar.gz and .tgz on the way. A file that cannot
 * be opened is named and the walk goes on; nothing is ever written.
 */
export async function* inputFiles(paths: readonly string[], largest = largestInput): AsyncIterable<InputFile> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found) yield unreadable(path, 'There is no such file or folder')
    else if (found.isDirectory()) yield* folder(path, largest)
    else if (found.isFile()) yield* file(path, found.size, largest)
    else yield unreadable(path, 'Neither a file nor a folder')
  }
}

/** Sizes on disk of the files that `inputFiles` will read, by path: to show how far a run is. */
export async function sizesOf(paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile()) sizes.set(path, found.size)
    if (!found?.isDirectory()) continue
    const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
    const inside = entries.filter((entry) => isWalked(entry.name)).map((entry) => join(path, entry.name))
    for (const [name, size] of await sizesOf(inside)) sizes.set(name, size)
  }
  return sizes
}

function isWalked(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

async function* folder(path: string, largest: number): AsyncIterable<InputFile> {
  let entries: Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch (error) {
    yield unreadable(path, `The folder cannot be read: ${reasonOf(error)}`)
    return
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
  for (const entry of entries) {
    const inside = join(path, entry.name)
    if (!isWalked(entry.name)) continue
    if (entry.isDirectory()) yield* folder(inside, largest)
    else if (entry.isFile()) yield* file(inside, (await stat(inside)).size, largest)
  }
}

async function* file(path: string, size: number, largest: number): AsyncIterable<InputFile> {
  const lower = path.toLowerCase()
  if (/\.(?:tar\.gz|tgz|tar)$/.test(lower)) yield* archive(path, !lower.endsWith('.tar'), largest)
  else if (lower.endsWith('.zip')) yield unreadable(path, 'A .zip is not opened: unpack it first')
  else if (size > largest) yield unreadable(path, tooLarge(size, largest))
  else if (lower.endsWith('.gz')) {
    try {
      yield { input: inputOf(path, path.replace(/\.gz$/i, ''), await unzip(path, largest)) }
    } catch (error) {
      yield unreadable(path, `The archive cannot be opened: ${reasonOf(error)}`)
    }
  } else {
    let bytes: Promise<Uint8Array> | undefined
    const read = () => {
      bytes ??= readFile(path)
      return bytes
    }
    yield { input: { path, name: nameOf(path), bytes: read, text: async () => decodeText(await read()) } }
  }
}

async function* archive(path: string, isZipped: boolean, largest: number): AsyncIterable<InputFile> {
  const extract = tar.extract()
  const done = isZipped
    ? pipeline(createReadStream(path), createGunzip(), extract)
    : pipeline(createReadStream(path), extract)
  // The fault is told where the members are read; here it only must not go unheard.
  done.catch(() => undefined)
  let total = 0
  try {
    for await (const entry of extract) {
      const { name, type, size = 0 } = entry.header
      const place = `${path}!${name}`
      total += size
      if (total > largestArchive) throw new Error('more than 4 GB unpacked')
      const isHidden = name.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..')
      if (type !== 'file' || isHidden || size > largest) {
        entry.resume()
        if (type === 'file' && size > largest) yield unreadable(place, tooLarge(size, largest))
        continue
      }
      const chunks: Uint8Array[] = []
      for await (const chunk of entry) chunks.push(chunk as Uint8Array)
      yield { input: inputOf(place, name, Buffer.concat(chunks)) }
    }
    await done
  } catch (error) {
    yield unreadable(path, `The archive breaks off: ${reasonOf(error)}`)
  }
}

async function unzip(path: string, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let total = 0
  await pipeline(createReadStream(path), createGunzip(), async (stream: AsyncIterable<Uint8Array>) => {
    for await (const chunk of stream) {
      total += chunk.length
      if (total > largest) throw new Error(tooLarge(total, largest))
      chunks.push(chunk)
    }
  })
  return Buffer.concat(chunks)
}

function inputOf(path: string, inner: string, bytes: Uint8Array): HarvestInput {
  return { path, name: nameOf(inner), bytes: async () => bytes, text: async () => decodeText(bytes) }
}

function unreadable(place: string, message: string): InputFile {
  return { skip: { place, rule: 'H01', message } }
}

function tooLarge(size: number, largest: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return `${megabytes(size)} MB are more than the ${megabytes(largest)} MB that are read`
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
