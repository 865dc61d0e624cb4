import { type ChildProcess, spawn } from 'node:child_process'
import { findCommands } from '#app/profiling/profile-file.server.ts'
import type { FileToCheck } from './check-file.server.ts'
import { CheckFailure, checkFailures, type FileFacts } from './file-facts.ts'

/** What a check may take before it is ended. */
const mostMilliseconds = 60_000
const mostOutput = 2_000_000
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
  const child = start(file)
  const watch = setTimeout(() => child.kill('SIGKILL'), mostMilliseconds)
  const began = performance.now()
  try {
    return readAnswer(await outputOf(child), performance.now() - began)
  } finally {
    clearTimeout(watch)
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

function outputOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    const pieces: Buffer[] = []
    let length = 0
    child.stdout?.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > mostOutput) child.kill('SIGKILL')
      else pieces.push(piece)
    })
    child.once('error', fail)
    child.once('close', () => done(Buffer.concat(pieces).toString('utf8')))
  })
}

function readAnswer(output: string, took: number): FileFacts {
  let answer: { facts?: FileFacts; failure?: string }
  try {
    answer = JSON.parse(output)
  } catch {
    throw new CheckFailure(took >= mostMilliseconds ? 'outOfTime' : 'crashed')
  }
  if (answer.facts) return answer.facts
  throw new CheckFailure(checkFailures.find(({ code }) => code === answer.failure)?.code ?? 'crashed')
}
