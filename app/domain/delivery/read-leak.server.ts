import { type ChildProcess, spawn } from 'node:child_process'
import { findCommands } from '#app/profiling/profile-file.server.ts'
import type { Database } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { outputOf } from '../command-output.server.ts'
import { Refusal } from '../errors.ts'
import type { LeakFailure, LeakResult } from './leak-result.ts'

/** What a reading may take before it is ended. */
const most = { milliseconds: 60_000, bytes: 1_000_000 }
/** Readings at once in each process that answers; one more is asked to come again. */
const mostAtOnce = 1

let running = 0

/** Refuses where another file is being read. Asked before anything is received, and again before it is read. */
export function admitLeak(): void {
  if (running >= mostAtOnce) throw new Refusal('too_many', 'leakBusy', { field: 'file' })
}

/**
 * Whose copy a file comes from that an operator was handed, by the command `watermark` in a process of its own: whoever made the
 * file may wish us ill, and whoever else visits the site waits for none of it. One line of the record says who asked and
 * who was named; nothing of the file is kept.
 */
export async function readLeak(
  database: Database,
  { actor, path, dataDir, now = Date.now() }: { actor: PersonActor; path: string; dataDir: string; now?: number },
): Promise<LeakResult> {
  if (!may(actor, 'exchange.orders')) throw new Refusal('not_found', 'notAllowed')
  admitLeak()
  running++
  const { output, isOutOfTime } = await outputOf(start({ path, dataDir, by: actor.personId }), most).finally(() => {
    running--
  })
  const read = resultOf(output)
  if (read) return read
  const failure: LeakFailure = isOutOfTime ? 'leakOutOfTime' : 'leakUnreadable'
  await insertEvents(database.write, [
    {
      ...{ at: now, actor: actor.personId, action: 'watermark.unread' },
      ...{ subjectKind: 'exchange' as const, subjectId: 'exchange' },
      detail: { failure },
    },
  ])
  throw new Refusal('invalid', failure, { field: 'file' })
}

function start({ path, dataDir, by }: { path: string; dataDir: string; by: string }): ChildProcess {
  const command = [findCommands(import.meta.dirname), 'watermark', 'read', '--json', `--by=${by}`, '--', path]
  return spawn(process.execPath, ['--max-old-space-size=512', ...command], {
    env: { NODE_ENV: 'production', TZ: 'UTC', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function resultOf(output: string): LeakResult | undefined {
  try {
    return JSON.parse(output) as LeakResult
  } catch {
    return undefined
  }
}
