import { type ChildProcess, spawn } from 'node:child_process'
import { findCommands } from '#app/profiling/profile-file.server.ts'
import { outputOf } from '../command-output.server.ts'
import type { FileToCheck } from './check-file.server.ts'
import { CheckFailure, checkFailures, type FileFacts } from './file-facts.ts'

/** What a check may take before it is ended. */
const most = { milliseconds: 60_000, bytes: 2_000_000 }
/** Checks at once in each process that answers; more are asked to come again. */
const mostAtOnce = 2

let running = 0

/**
 * Checks a file in a process of its own, which is ended when it takes a minute, 256 MB or breaks: whoever else visits the
 * site waits for none of it. Throws CheckFailure.
 */
export async function checkInProcess(file: FileToCheck): Promise<FileFacts> {
  if (running >= mostAtOnce) throw new CheckFailure('busy')
  running++
  try {
    return readAnswer(await outputOf(start(file), most))
  } finally {
    running--
  }
}

function start({ path, name, today, from, to }: FileToCheck): ChildProcess {
  const options = Object.entries({ name, today, from, to }).flatMap(([key, value]) =>
    value === undefined ? [] : [`--${key}=${value}`],
  )
  return spawn(
    process.execPath,
    ['--max-old-space-size=256', findCommands(import.meta.dirname), 'check-dataset', '--facts', ...options, '--', path],
    { env: { NODE_ENV: 'production', TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'ignore'] },
  )
}

function readAnswer({ output, isOutOfTime }: { output: string; isOutOfTime: boolean }): FileFacts {
  let answer: { facts?: FileFacts; failure?: string }
  try {
    answer = JSON.parse(output)
  } catch {
    throw new CheckFailure(isOutOfTime ? 'outOfTime' : 'crashed')
  }
  if (answer.facts) return answer.facts
  throw new CheckFailure(checkFailures.find(({ code }) => code === answer.failure)?.code ?? 'crashed')
}
