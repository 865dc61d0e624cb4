import { link, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

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
