import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findCommands } from '#app/profiling/profile-file.server.ts'
import type { TableAnswer, TableJob } from './table-messages.ts'

/** Milliseconds a job may take, and jobs that are done at once in this process of the exchange. */
const limits = { prepare: 60_000, verify: 10_000, fit: 300_000 } as const
const mostAtOnce = 2

let running = 0
const turns: (() => void)[] = []

/**
 * Has a table asked in a process of its own, with little memory, nothing of this one's environment, and a time after which it
 * is ended, as it is by `signal`. At most two at once; others wait for their turn. Never throws: what goes wrong is a value.
 */
export async function askTable(job: TableJob, scratch: string, signal?: AbortSignal): Promise<TableAnswer> {
  if (running >= mostAtOnce) await new Promise<void>((go) => turns.push(go))
  running++
  await mkdir(scratch, { recursive: true })
  const folder = await mkdtemp(join(resolve(scratch), 'query-'))
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=256', findCommands(import.meta.dirname), 'query-table'],
    { env: { NODE_ENV: 'production', TZ: 'UTC', MALLOC_ARENA_MAX: '2' }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  )
  const end = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', end)
  try {
    if (signal?.aborted) end()
    return await follow(child, job, folder)
  } finally {
    signal?.removeEventListener('abort', end)
    end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    running--
    turns.shift()?.()
  }
}

function follow(child: ChildProcess, job: TableJob, folder: string): Promise<TableAnswer> {
  return new Promise((done) => {
    const late = setTimeout(() => done({ kind: 'failed', failure: 'outOfTime' }), limits[job.kind])
    const end = (answer: TableAnswer) => {
      clearTimeout(late)
      done(answer)
    }
    child.once('error', () => end({ kind: 'failed', failure: 'tableUnreadable' }))
    child.once('exit', () => end({ kind: 'failed', failure: 'tableUnreadable' }))
    child.on('message', (message: TableAnswer | { kind: 'ready' }) => {
      if (message.kind === 'ready') child.send({ job, folder }, () => {})
      else end(message)
    })
  })
}
