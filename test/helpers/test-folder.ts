import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for temporary files of the tests, where it is not the system's. */
    testFolder: string | undefined
  }
}

const sharedMemory = '/dev/shm'

/** Whether the folder of shared memory holds what two browsers and their exchanges need at most: in containers it often does not. */
export function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(sharedMemory)
    return bavail * bsize > 2 * 1024 ** 3
  } catch {
    return false
  }
}

/**
 * Makes a folder in memory for the temporary files of the tests, where there is room: what they write has to outlive no power
 * cut, and a database waits for the disk at every act. Gives it with a way to remove it.
 */
export function makeTestFolder(): { folder: string | undefined; remove: () => void } {
  if (!hasSharedMemory()) return { folder: undefined, remove: () => undefined }
  const folder = mkdtempSync(join(sharedMemory, 'shuji-tests-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}
