import { readFile } from 'node:fs/promises'
import type { Database } from '#db/client.server.ts'
import { countDrafts } from '#db/queries/drafts.server.ts'
import { Refusal } from '../errors.ts'
import { dropReceivedFile, type ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import type { Language } from '../text.ts'
import { createDrafts, type InDrafts } from './create-draft.server.ts'
import { mostDrafts } from './draft-origins.ts'
import { readStart } from './read-start.ts'
import { type StartReport, viewStart } from './start-view.ts'

/** Refuses a file before any of its bytes are read: for whom it may not be, and when there are too many drafts. */
export async function admitStart(database: Database, { actor, organisationId }: InDrafts): Promise<void> {
  insist(actor, 'listing.write', organisationId)
  if ((await countDrafts(database.read, organisationId)) >= mostDrafts)
    throw new Refusal('not_allowed', 'tooManyDrafts')
}

/**
 * Makes drafts of what a received file says of products and tells, a line a product, what was read and what was not. The
 * file itself is not kept, whatever comes of it.
 */
export async function startFromFile(
  database: Database,
  { file, fileName, language, ...place }: InDrafts & { file: ReceivedFile; fileName: string; language: Language },
): Promise<StartReport> {
  try {
    const reading = await readStart(fileName.split(/[\\/]/).pop() ?? '', await readFile(file.path))
    if (reading.kind === 'unknown') throw new Refusal('invalid', reading.reason, { field: 'file' })
    const drafts = reading.lines.flatMap(({ draft }) => draft ?? [])
    return viewStart(reading, await createDrafts(database, { ...place, drafts }), language)
  } finally {
    await dropReceivedFile(file)
  }
}
