import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '#scripts/build-site.ts'

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
    env: { ...process.env, ...environment },
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
    says: (wanted, milliseconds = 60_000) =>
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

/** Waits until something becomes true. */
export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds = 45_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not become true in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
