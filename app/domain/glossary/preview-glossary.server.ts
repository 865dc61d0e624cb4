import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findLastEvent } from '#db/queries/documents.server.ts'
import { glossaryVersion, listGlossaryLines, mostGlossaryLines } from '#db/queries/glossary.server.ts'
import { deletePreview, findAffected, findPreview, replacePreview } from '#db/queries/glossary-previews.server.ts'
import { findSetting } from '#db/queries/settings.server.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { changeGlossary, GlossaryRefused, mostChanged } from './operator-glossary.server.ts'
import { changeTo, type GlossaryChange, linesAfter } from './operator-lines.ts'

/** What somebody wants to become of the operator's glossary. */
export type WantedChange = { add: readonly string[] } | { remove: readonly string[] }

/**
 * Asks for a preview of a change, in place of the one the person had; the work is done in the background. Refused where
 * nothing would change, or the glossary would be too long.
 */
export async function askForPreview(
  database: Database,
  { actor, wanted, now = Date.now() }: { actor: Actor; wanted: WantedChange; now?: number },
): Promise<void> {
  const { personId } = requireMay(actor)
  await inTransaction(database.write, async (trx) => {
    const before = (await listGlossaryLines(trx)).map(({ line }) => line)
    const change = changeOf(before, wanted)
    if (change.added.length + change.removed.length === 0)
      throw new Refusal('invalid', 'nothingChanges', { field: 'add' in wanted ? 'lines' : 'chosen' })
    if (linesAfter(before, change).length > mostGlossaryLines)
      throw new Refusal('invalid', 'tooManyLines', { field: 'lines' })
    await replacePreview(trx, {
      ...{ personId, id: newId(), state: 'waiting', stepDone: 0, stepTotal: 0, attempts: 0, askedAt: now },
      added: JSON.stringify(change.added),
      removed: JSON.stringify(change.removed),
      version: (await findSetting(trx, glossaryVersion)) ?? '',
      seen: await findLastEvent(trx),
    })
  })
}

function changeOf(before: readonly string[], wanted: WantedChange): GlossaryChange {
  if ('add' in wanted) return changeTo(before, wanted.add, false)
  const gone = new Set(wanted.remove)
  return { added: [], removed: before.filter((line) => gone.has(line)) }
}

/** Asks for the same change anew, over the glossary and the listings as they are now. */
export async function askAgain(
  database: Database,
  { actor, id, now = Date.now() }: { actor: Actor; id: string; now?: number },
): Promise<void> {
  const preview = await requirePreview(database, actor, id)
  const [added, removed] = [preview.added, preview.removed].map((lines) => JSON.parse(lines) as string[])
  await askForPreview(database, { actor, wanted: added?.length ? { add: added } : { remove: removed ?? [] }, now })
}

/**
 * Saves a change that was looked at: the listings found for it are indexed anew, with those that were entered or revised
 * since. Refused while it is not known which listings change, and where the glossary is not the one it was made for.
 */
export async function savePreview(
  database: Database,
  { actor, id, now = Date.now() }: { actor: Actor; id: string; now?: number },
): Promise<{ listings: number }> {
  const { personId } = requireMay(actor)
  const preview = await requirePreview(database, actor, id)
  const affected = await findAffected(database.read, id)
  if (affected === undefined || (preview.state !== 'done' && preview.state !== 'failed'))
    throw new Refusal('stale', 'notReady')
  if ((await findLastEvent(database.read)) - preview.seen >= mostChanged) throw new Refusal('stale', 'previewOld')
  const change = { added: JSON.parse(preview.added) as string[], removed: JSON.parse(preview.removed) as string[] }
  try {
    const { listings } = await changeGlossary(database, () => change, {
      by: personId,
      affected: async () => JSON.parse(affected) as string[],
      since: preview.seen,
      version: preview.version,
      now,
    })
    await inTransaction(database.write, (trx) => deletePreview(trx, id))
    return { listings }
  } catch (error) {
    if (error instanceof GlossaryRefused) throw new Refusal('stale', error.reason)
    throw error
  }
}

/** Lets go of a preview; work on it ends. */
export async function discardPreview(database: Database, { actor, id }: { actor: Actor; id: string }): Promise<void> {
  await requirePreview(database, actor, id)
  await inTransaction(database.write, (trx) => deletePreview(trx, id))
}

/** The preview of whoever asks, if it is the one they saw. */
async function requirePreview(database: Database, actor: Actor, id: string) {
  const preview = await findPreview(database.read, requireMay(actor).personId)
  if (preview?.id !== id) throw new Refusal('stale', 'otherPreview')
  return preview
}

function requireMay(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !may(actor, 'exchange.search')) throw new Refusal('not_allowed', 'notAllowed')
  return actor
}
