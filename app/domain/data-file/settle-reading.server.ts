import { type Database, inTransaction } from '#db/client.server.ts'
import { type DataFileRow, moveDataFile } from '#db/queries/data-files.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { notify } from '../notice/notify.server.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import type { ProfileFailureCode } from '../profile/profile-words.ts'
import { dataFileSteps } from './data-file-states.ts'

/** One reading of a file, told from others by when it began. */
export type Reading = { file: DataFileRow; startedAt: number }

/**
 * Writes down what came of a reading and tells whoever sent the file. Does nothing where the file was cancelled, deleted or
 * begun again meanwhile.
 */
export async function settleReading(
  database: Database,
  { file, startedAt }: Reading,
  outcome: { profile: FileProfile } | { failure: ProfileFailureCode },
  now = Date.now(),
): Promise<void> {
  const { id, organisationId, uploadedBy } = file
  const isRead = 'profile' in outcome
  const { from, to } = dataFileSteps[isRead ? 'finish' : 'fail']
  await inTransaction(database.write, async (trx) => {
    const isMoved = await moveDataFile(
      trx,
      { id, from, startedAt },
      {
        ...{ state: to, finishedAt: now, usedAt: now },
        ...(isRead ? { percent: 100, profile: JSON.stringify(outcome.profile) } : { failure: outcome.failure }),
      },
    )
    if (!isMoved) return
    await insertEvents(trx, [
      {
        ...{ at: now, actor: 'system', action: isRead ? 'file.profiled' : 'file.failed', subjectKind: 'file' as const },
        subjectId: id,
        detail: { organisation: organisationId, ...(isRead ? {} : { failure: outcome.failure }) },
      },
    ])
    const organisation = await findOrganisationWork(trx, { id: organisationId })
    // Whoever left the organisation is told nothing of its files.
    if (!organisation || !(await findMembership(trx, { organisationId, personId: uploadedBy }))) return
    await notify(trx, {
      kind: 'file.read',
      detail: { file: file.fileName, result: isRead ? 'profiled' : 'failed' },
      personIds: [uploadedBy],
      occasion: `file:${id}:${startedAt}`,
      path: `/my/organisations/${organisation.slug}/files/${id}`,
      now,
    })
  })
}
