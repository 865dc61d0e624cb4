import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { FileProfile } from '#app/domain/profile/file-profile.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import type { FromChild, ToChild } from './child-messages.ts'

/** What the process that reads a file may take before it is ended. */
export const profileLimits = { milliseconds: 10 * 60_000, memory: 900_000_000, disk: 4_000_000_000 }

const watchEvery = 250

export type ProfileRequest = {
  /** The file as it lies on the disk. */
  path: string
  /** What people call it; its ending helps to tell formats apart. The last part of the path, where it is left out. */
  name?: string
  /** A folder in which to put what is too large for memory; a folder of its own is made in it and taken away. */
  scratch: string
  /** Told the share that is done, from 0 to 1. */
  onProgress?: (share: number) => void
  /** Ends the work: `profileFile` then fails with `stopped`. */
  signal?: AbortSignal
  limits?: Partial<typeof profileLimits>
  /** Told what the process took, in bytes: before it began, and at most. */
  onMemory?: (memory: { idle: number; peak: number }) => void
  /** Told when the process that reads has begun. */
  onStart?: (child: { pid: number }) => void
}

/**
 * Says everything that can be said of a data file: CSV, TSV, XLSX, JSON, JSONL, Parquet, or a ZIP of those, of at most 200 MB. The
 * file is read in a process of its own, which is ended when it takes too long, too much memory or too much disk. Throws
 * ProfileFailure with the reason; it never holds anything of the content.
 */
export async function profileFile(request: ProfileRequest): Promise<FileProfile> {
  const { signal } = request
  if (signal?.aborted) throw new ProfileFailure('stopped')
  const folder = await mkdtemp(join(resolve(request.scratch), 'profile-'))
  const child = startChild()
  try {
    return await follow(child, folder, request)
  } finally {
    await endChild(child)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Nothing of this process's environment goes along; what it writes on its outputs goes nowhere. */
function startChild(): ChildProcess {
  const heap = ['--max-old-space-size=256', '--max-semi-space-size=8']
  return spawn(process.execPath, [...heap, findCommands(import.meta.dirname), 'profile-file'], {
    // Few pools of memory, and small: what was let go of is used again at once, also on a busy machine.
    env: { NODE_ENV: 'production', TZ: 'UTC', MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** What starts commands of this project: this file may be a part of the built site or program. */
export function findCommands(from: string): string {
  const path = join(from, 'scripts/run.mjs')
  return existsSync(path) || from === dirname(from) ? path : findCommands(dirname(from))
}

async function follow(child: ChildProcess, folder: string, request: ProfileRequest): Promise<FileProfile> {
  const limits = { ...profileLimits, ...request.limits }
  const began = performance.now()
  let idle = 0
  return new Promise<FileProfile>((done, fail) => {
    const stop = (code: ProfileFailure['code']) => fail(new ProfileFailure(code))
    const watch = setInterval(async () => {
      if (performance.now() - began > limits.milliseconds) return stop('outOfTime')
      if ((await memoryOf(child.pid)) > limits.memory) return stop('outOfMemory')
      if ((await sizeOf(folder)) > limits.disk) return stop('outOfDisk')
    }, watchEvery)
    const onAbort = () => stop('stopped')
    request.signal?.addEventListener('abort', onAbort, { once: true })
    child.once('error', () => stop('crashed'))
    child.once('exit', () => {
      clearInterval(watch)
      request.signal?.removeEventListener('abort', onAbort)
      stop('crashed')
    })
    child.on('message', (message: FromChild) => {
      if (message.kind === 'ready') {
        idle = message.memory
        request.onStart?.({ pid: child.pid as number })
        const job: ToChild = { path: resolve(request.path), name: request.name ?? basename(request.path), folder }
        child.send(job, () => {})
      } else if (message.kind === 'progress') request.onProgress?.(message.share)
      else if (message.kind === 'failed') stop(message.code)
      else {
        request.onMemory?.({ idle, peak: message.peak })
        const profile = FileProfile.safeParse(message.profile)
        if (profile.success) done(profile.data)
        else stop('crashed')
      }
    })
  })
}

/** Ends the process, whatever it is doing, and waits until it is gone. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await gone
}

/** Resident memory of a process, where the system tells (Linux); 0 elsewhere. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return Number(pages.split(' ')[1] ?? 0) * 4_096
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.map((entry) =>
      entry.isFile()
        ? lstat(join(entry.parentPath, entry.name)).then(
            ({ size }) => size,
            () => 0,
          )
        : 0,
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
