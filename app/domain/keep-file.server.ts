import { link, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'

/**
 * Puts a file that was written whole under its lasting name, and returns once the disk has both. A file that is there
 * already is the same one, for names are hashes of content. Safe to call again.
 */
export async function keepFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  // Only what is kept waits for the disk; a file that is refused does not hold up whoever sent it.
  await sync(from)
  try {
    await link(from, to)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    return
  }
  await sync(dirname(to))
}

async function sync(path: string): Promise<void> {
  const opened = await open(path, 'r')
  await opened.sync().finally(() => opened.close())
}

/**
 * Writes what a stream brings into a new file, piece by piece, as long as `take` wants the pieces. False, and no file, where
 * it wants no more: the stream is ended then and not read on. What fails leaves no file either.
 */
export async function writeStream(
  path: string,
  stream: Readable,
  take: (chunk: Buffer) => boolean | Promise<boolean>,
): Promise<boolean> {
  const file = await open(path, 'wx', 0o600)
  let isWhole = false
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!(await take(chunk))) return false
      await file.writeFile(chunk)
    }
    isWhole = true
    return true
  } finally {
    await file.close()
    if (!isWhole) await rm(path, { force: true })
  }
}
