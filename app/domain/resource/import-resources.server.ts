import { readFile } from 'node:fs/promises'
import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { insertEditions } from '#db/queries/resource-history.server.ts'
import { insertResources, listTakenTitles } from '#db/queries/resources.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { dropReceivedFile, type ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import { mostImported } from './resource-content.ts'
import { resourceSerialName } from './resource-number.ts'
import { columnsOf, hashOfContent, titleKeyOf } from './resource-row.ts'
import { readResourceSheet, type SheetFault, type SheetLine } from './resource-sheet.ts'
import { admitResources, editionRow, type InResources, newRow, registrationOf } from './resources.server.ts'

/** What came of a file: how many resources were registered, or all that is wrong with it. Never both. */
export type ImportReport = { registered: number; faults: SheetFault[] }

/**
 * Registers the resources of a received spreadsheet: all of its lines, or none where one is wrong, so that the mended file
 * can be sent again as it is. The file itself is not kept.
 */
export async function importResources(
  database: Database,
  { file, fileName, ...place }: InResources & { file: ReceivedFile; fileName: string },
): Promise<ImportReport> {
  const { actor, organisationId } = place
  insist(actor, 'resource.write', organisationId)
  try {
    const read = await readResourceSheet(fileName.split(/[\\/]/).pop() ?? '', await readFile(file.path))
    if ('error' in read) throw new Refusal('invalid', read.error, { field: 'file' })
    if (read.lines.length > mostImported) throw new Refusal('invalid', 'sheetTooLong', { field: 'file' })
    if (read.faults.length > 0) return { registered: 0, faults: read.faults }
    return await registerLines(database, place, read.lines)
  } finally {
    await dropReceivedFile(file)
  }
}

async function registerLines(
  database: Database,
  place: InResources,
  lines: readonly SheetLine[],
): Promise<ImportReport> {
  const { actor, organisationId, now = Date.now() } = place
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'resource.write')
    await admitResources(trx, organisationId, lines.length)
    const titleKeys = lines.map(({ content }) => titleKeyOf(content.title))
    const taken = await listTakenTitles(trx, { organisationId, titleKeys })
    const faults = lines.flatMap(({ row, content }): SheetFault[] =>
      taken.has(titleKeyOf(content.title)) ? [{ row, field: 'title', reason: 'titleTaken' }] : [],
    )
    if (faults.length > 0) return { registered: 0, faults }
    const first = await takeSerials(trx, resourceSerialName(now), lines.length)
    const rows = lines.map(({ content, contact }, index) => ({
      ...newRow(place, now),
      ...columnsOf(content, contact),
      ...registrationOf(now, first + index),
      id: newId(),
      edition: 1,
      updatedBy: actor.personId,
      updatedAt: now,
    }))
    await insertResources(trx, rows)
    const made = lines.map(({ content }, index) => ({ content, row: rows[index] }))
    await insertEditions(
      trx,
      made.flatMap(({ content, row }) =>
        row ? [editionRow({ id: row.id, edition: 1, content, personId: actor.personId, now })] : [],
      ),
    )
    await insertEvents(
      trx,
      made.flatMap(({ content, row }) =>
        row
          ? [
              {
                at: now,
                actor: actor.personId,
                action: 'resource.registered',
                subjectKind: 'resource' as const,
                subjectId: row.id,
                detail: {
                  organisation: organisationId,
                  number: row.number,
                  edition: 1,
                  contentHash: hashOfContent(content),
                },
              },
            ]
          : [],
      ),
    )
    return { registered: rows.length, faults: [] }
  })
}

/** Refuses a file before any of its bytes are read. */
export async function admitImport(database: Database, { actor, organisationId }: InResources): Promise<void> {
  insist(actor, 'resource.write', organisationId)
  await admitResources(database.read, organisationId, 1)
}
