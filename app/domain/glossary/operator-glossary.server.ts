import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listBoardIds } from '#db/queries/demand-board.server.ts'
import { findLastEvent, listChangedListings } from '#db/queries/documents.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  deleteGlossaryLines,
  glossaryVersion,
  insertGlossaryLines,
  listGlossaryLines,
  mostGlossaryLines,
} from '#db/queries/glossary.server.ts'
import { enqueueListings } from '#db/queries/match-queue.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { findSetting, upsertSetting } from '#db/queries/settings.server.ts'
import { hashOf } from '../events/event-chain.ts'
import { type GlossaryChange, linesAfter } from './operator-lines.ts'

/** A change that cannot be made, said in a sentence for whoever runs the command. */
export class GlossaryRefused extends Error {
  readonly reason: 'tooManyLines' | 'glossaryChanged'
  constructor(reason: 'tooManyLines' | 'glossaryChanged', sentence: string) {
    super(sentence)
    this.reason = reason
  }
}

/** Most events since a change was looked at that it can be saved after. */
export const mostChanged = 100_000
const demandBatch = 2_000

/**
 * Changes the operator's glossary: lines, version, an event that names who, and the promise to the search index for every
 * listing whose words change, in one transaction. `affected` says which those are; it is asked before, and what is entered
 * meanwhile is promised too; `since` is the number of the last event before it was found out, where that was long ago.
 * `version` is that of the glossary it was found out for. Refused where somebody else changed the glossary meanwhile.
 */
export async function changeGlossary(
  database: Database,
  change: (before: readonly string[]) => GlossaryChange,
  options: {
    by: string
    affected: (before: readonly string[], after: readonly string[]) => Promise<readonly string[]>
    since?: number
    version?: string
    now?: number
  },
): Promise<GlossaryChange & { listings: number }> {
  const { by, affected, version, now = Date.now() } = options
  const seen = options.since ?? (await findLastEvent(database.read))
  const before = (await listGlossaryLines(database.read)).map(({ line }) => line)
  const { added, removed } = change(before)
  if (added.length + removed.length === 0) return { added, removed, listings: 0 }
  const after = linesAfter(before, { added, removed })
  if (after.length > mostGlossaryLines)
    throw new GlossaryRefused(
      'tooManyLines',
      `A glossary has at most ${mostGlossaryLines} lines; this would be ${after.length}`,
    )
  const ids = await affected(before, after)
  return inTransaction(database.write, async (trx) => {
    const present = (await listGlossaryLines(trx)).map(({ line }) => line)
    const isOther = version !== undefined && version !== ((await findSetting(trx, glossaryVersion)) ?? '')
    if (isOther || present.join('\n') !== before.join('\n'))
      throw new GlossaryRefused(
        'glossaryChanged',
        'Somebody else changed the glossary meanwhile; look at it and try again',
      )
    await deleteGlossaryLines(trx, removed)
    await insertGlossaryLines(
      trx,
      added.map((line) => ({ line, author: by, savedAt: now })),
    )
    await upsertSetting(trx, glossaryVersion, hashOf(`${now}\n${after.join('\n')}`))
    await insertEvents(trx, [
      {
        at: now,
        actor: by,
        action: 'glossary.changed',
        subjectKind: 'exchange',
        subjectId: 'glossary',
        detail: { added, removed, listings: ids.length },
      },
    ])
    const { ids: entered } = await listChangedListings(trx, seen, mostChanged)
    await enqueueListings(trx, { listingIds: [...ids, ...entered], now })
    await promiseDemands(trx, now)
    return { added, removed, listings: ids.length }
  })
}

/** Promises the index a look at every public demand: they are few, and which of them changes is not worked out. */
async function promiseDemands(trx: Db, now: number): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await listBoardIds(trx, after, demandBatch)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
    await enqueue(trx, { topic: 'search.demand', keys: ids, now })
  }
}
