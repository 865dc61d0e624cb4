import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { root } from '#scripts/build-site.ts'

/** Shorter than a test may take, so that what was waited for is named. */
const longestWait = 150_000

export type RunningCommand = {
  process: ChildProcess
  /** Everything written so far, both streams. */
  output: () => string
  /** Resolves when the output holds the text; rejects when the command ends before. */
  says: (text: string | RegExp, milliseconds?: number) => Promise<void>
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** Runs a command of the project as a person would: `run('start', [], { PORT: '0' })`. */
export function run(name: string, args: readonly string[], environment: Record<string, string>): RunningCommand {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), name, ...args], {
    cwd: root,
    // As a person runs it, not as a test does.
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const has = (wanted: string | RegExp) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
  return {
    process: child,
    output: () => text,
    ended,
    says: (wanted, milliseconds = longestWait) =>
      new Promise((resolve, reject) => {
        const finish = (error?: Error) => {
          clearTimeout(timer)
          listeners.delete(check)
          if (error) reject(error)
          else resolve()
        }
        const check = () => has(wanted) && finish()
        const timer = setTimeout(() => finish(new Error(`«${wanted}» was not said in time:\n${text}`)), milliseconds)
        listeners.add(check)
        void ended.then(() =>
          has(wanted) ? finish() : finish(new Error(`It ended without saying «${wanted}»:\n${text}`)),
        )
        check()
      }),
  }
}

/**
 * Runs what a command runs, in this process, with these settings: its code and everything it wrote. A process of its own
 * costs two seconds of computing; that a command runs as one is for one test of it to show.
 */
export async function runHere(
  main: (argv: string[]) => Promise<number>,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  let output = ''
  const hear = (chunk: unknown) => {
    output += String(chunk)
    return true
  }
  const heard = [
    ...[process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(hear)),
    vi.spyOn(console, 'log').mockImplementation((line) => hear(`${line}\n`)),
  ]
  // Set and put back by hand: others listen to errors too, and may have settings of their own.
  const complain = console.error
  console.error = (line) => hear(`${line}\n`)
  const before = Object.keys(environment).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, environment)
  try {
    const code = await main([...args])
    return { code, output }
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    console.error = complain
    for (const each of heard) each.mockRestore()
  }
}

/** Whether a process is alive. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid)) throw new Error(`${pid} is no process number`)
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The processes of `npm start` that answer: children of the first one that run our program. */
export function workersOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const isChild = Number(status.slice(status.lastIndexOf(')') + 4).split(' ')[0]) === parent
        return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run.mjs\0worker')
      } catch {
        return false
      }
    })
}

/** Waits until something becomes true. */
export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds = longestWait): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not become true in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
