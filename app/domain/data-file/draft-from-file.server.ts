import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  findDataFile,
  findDraftProfile,
  findProfile,
  putDraftFile,
  touchDataFile,
} from '#db/queries/data-files.server.ts'
import { findDraft, updateDraft } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOwnWork } from '#db/queries/own-listings.server.ts'
import { dayOf } from '../calendar/days.ts'
import { contentText, createDrafts } from '../draft/create-draft.server.ts'
import type { LooseContent } from '../draft/draft-field.ts'
import { Refusal } from '../errors.ts'
import { loadIndustryModel } from '../industry-suggestion/load-industry-model.server.ts'
import { suggestIndustries } from '../industry-suggestion/suggest-industry.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { titleFromName } from '../profile/draft-from-profile.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import { say } from '../text.ts'
import { chosenTable, columnsOf } from './chosen-table.ts'
import type { InFiles } from './data-files.server.ts'
import type { Treatments } from './field-treatment.ts'
import { type AboutProvider, proposeDraft, treatedFacts } from './propose-draft.ts'
import { refreshDraft } from './refresh-draft.ts'
import { sampleFromProfile } from './sample-from-profile.ts'

/** How many listings and drafts are looked through for the habits of a house. */
const mostEarlier = 10

type FromFile = InFiles & { fileId: string; table?: number; treatments: Treatments }

/** What a proposal for a file of this organisation rests on beside the file. */
export async function aboutProvider(
  db: Db,
  { organisationId, profile, now }: { organisationId: string; profile: FileProfile; now: number },
): Promise<AboutProvider> {
  const organisation = await findOrganisationWork(db, { id: organisationId })
  const work = await listOwnWork(db, { organisationId, filter: { text: '', state: 'all' }, limit: mostEarlier })
  const suggested = suggestIndustries(loadIndustryModel(), {
    title: titleFromName(profile.name) ?? profile.name,
    description: columnsOf(profile)
      .map(({ name }) => name)
      .join(' '),
    provider: say(organisation?.profile.name, 'zh'),
  })
  return {
    region: organisation?.profile.region,
    earlier: work.map(({ content }) => content as LooseContent),
    industries: suggested.map(({ industry }) => industry),
    today: dayOf(now),
  }
}

/** Makes the draft that is proposed for a file, or for one table of it, and ties it to the file; gives its id. */
export async function draftFromFile(database: Database, asked: FromFile): Promise<string> {
  const { actor, organisationId, fileId, treatments, now = Date.now() } = asked
  insist(actor, 'listing.write', organisationId)
  const profile = await profileOf(database.read, asked)
  const about = await aboutProvider(database.read, { organisationId, profile, now })
  const { content, sample } = proposeDraft(profile, treatments, about)
  const draft = { origin: 'FILE' as const, content, ...(sample && { sample: JSON.stringify(sample) }) }
  return inTransaction(database.write, async (trx) => {
    if (!(await findDataFile(trx, { id: fileId, organisationId }))) throw new Refusal('stale', 'fileGone')
    const [id = ''] = await createDrafts({ ...database, write: trx }, { actor, organisationId, now, drafts: [draft] })
    await tie(trx, { draftId: id, fileId, profile, now })
    return id
  })
}

/**
 * Brings a draft up to a file: dictionary, sample, rows, size and span follow it, what people wrote stays. Refuses a draft under
 * review.
 */
export async function takeIntoDraft(database: Database, asked: FromFile & { draftId: string }): Promise<void> {
  const { actor, organisationId, fileId, draftId, treatments, now = Date.now() } = asked
  insist(actor, 'listing.write', organisationId)
  const profile = await profileOf(database.read, asked)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const draft = await findDraft(trx, { id: draftId, organisationId })
    if (!draft) throw new Refusal('invalid', 'draftGone', { field: 'draft' })
    if (draft.submissionId !== null) throw new Refusal('not_allowed', 'draftLocked', { field: 'draft' })
    if (!(await findDataFile(trx, { id: fileId, organisationId }))) throw new Refusal('stale', 'fileGone')
    const { facts, kept } = treatedFacts(profile, treatments)
    const before = await findDraftProfile(trx, draftId)
    const { content } = refreshDraft(draft.content, facts, before && treatedFacts(before, {}).facts)
    const sample = sampleFromProfile(kept)
    const at = Math.max(now, draft.updatedAt)
    const isKept = await updateDraft(trx, {
      ...{ id: draftId, organisationId, seen: draft.edition, content: contentText(content) },
      ...{ sample: sample ? JSON.stringify(sample) : null, updatedBy: actor.personId, now: at },
    })
    if (!isKept) throw new Refusal('stale', 'changed')
    await tie(trx, { draftId, fileId, profile, now })
    await insertEvents(trx, [
      {
        ...{ at, actor: actor.personId, action: 'draft.refreshed', subjectKind: 'draft' as const, subjectId: draftId },
        detail: { organisation: organisationId, file: fileId },
      },
    ])
  })
}

/** The draft keeps what was found in the file, also once the file is gone: the pre-check looks at it. */
async function tie(
  trx: Db,
  { profile, now, ...of }: { draftId: string; fileId: string; profile: FileProfile; now: number },
): Promise<void> {
  await putDraftFile(trx, { ...of, profile: JSON.stringify(profile), takenAt: now })
  await touchDataFile(trx, of.fileId, now)
}

async function profileOf(db: Db, { organisationId, fileId, table }: FromFile): Promise<FileProfile> {
  const file = await findDataFile(db, { id: fileId, organisationId })
  if (!file) throw new Refusal('not_found', 'fileGone')
  const profile = file.state === 'profiled' ? await findProfile(db, fileId) : undefined
  if (!profile) throw new Refusal('stale', 'fileNotRead')
  return chosenTable(profile, table)
}
