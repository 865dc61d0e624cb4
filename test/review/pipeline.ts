import { Readable } from 'node:stream'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { receiveDataFile } from '#app/domain/data-file/data-file-store.server.ts'
import { addDataFile } from '#app/domain/data-file/data-files.server.ts'
import { draftFromFile } from '#app/domain/data-file/draft-from-file.server.ts'
import type { DraftSection, LooseContent } from '#app/domain/draft/draft-field.ts'
import { findSection } from '#app/domain/draft/draft-sections.ts'
import { viewSection } from '#app/domain/draft/editor-view.ts'
import { fillEvidence } from '#app/domain/draft/evidence.server.ts'
import { EvidenceForm } from '#app/domain/draft/evidence-forms.ts'
import { saveDraft } from '#app/domain/draft/save-draft.server.ts'
import { listListing } from '#app/domain/listing/listing-steps.server.ts'
import { receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { knownIn } from '#app/domain/pre-check/known.server.ts'
import { preCheckWith } from '#app/domain/pre-check/pre-check-listing.server.ts'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { acceptSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import type { ConfirmedImpacts } from '#app/domain/review/grade-decision.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { createFileProfiles } from '#app/jobs/profile-files.server.ts'
import { runReviewClocks } from '#app/jobs/review-clocks.server.ts'
import type { Database } from '#db/client.server.ts'
import { listDraftsOfFile } from '#db/queries/data-files.server.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { wholeDraft } from '../factories/whole-listing.ts'
import type { Ground, Steps } from '../helpers/take-steps.ts'

type Party = { organisationId: string; owner: PersonActor }

/** By whom the steps are taken. */
export type Parties = { one: PersonActor; provider: Party; objector: Party }
type Place = Ground & Parties

const day = 86_400_000
const begin = Date.parse('2026-11-23T09:00+08:00')
const minute = (count: number) => begin + count * 60_000
const impacts: ConfirmedImpacts = [{ object: 'ORGANISATION', degree: 'GENERAL', reason: { zh: '仅涉及企业经营' } }]
const table = Array.from({ length: 60 }, (_, index) =>
  [
    `P${String(index).padStart(3, '0')}`,
    `2026-10-${String((index % 30) + 1).padStart(2, '0')}`,
    index * 12.5,
    '高中低'[index % 3],
  ].join(),
)
const csv = `park_id,stat_date,load_kw,level\n${table.join('\n')}\n`

/** The way of a listing from its data file to the catalogue, a step for each act. Each can be repeated with the same input. */
export const pipeline: Steps<Place> = {
  'send a data file': async ({ database, filesDir, provider }) => {
    const file = await receiveDataFile(filesDir, Readable.from([Buffer.from(csv)]))
    if (typeof file === 'string') throw new Error(file)
    return addDataFile(database, { ...by(provider), filesDir, file, fileName: '园区用电.csv', now: minute(0) })
  },
  'read it': ({ database, folder, filesDir }) =>
    createFileProfiles({ database, config: { dataDir: folder, filesDir } }).run(Date.now()),
  'draft from it': async ({ database, provider }) => {
    const { id: fileId } = await only(database, 'data_file')
    // Its page shows the drafts that were made from it.
    if ((await listDraftsOfFile(database.read, fileId, 1)).length > 0) return
    await draftFromFile(database, { ...by(provider), fileId, treatments: {}, now: minute(2) })
  },
  'save a section': async (place) => {
    const { id } = await only(place.database, 'draft')
    const draft = await findDraft(place.database.read, { id, organisationId: place.provider.organisationId })
    const content = { ...wholeDraft(), ...draft?.content, regions: ['350500'] }
    await place.database.write
      .updateTable('draft')
      .set({ content: JSON.stringify(content) })
      .where('id', '=', id)
      .execute()
    await save(place, 'first', { deliveryDays: '3' }, minute(3))
  },
  'prove the commitment': (place) => fill(place, 'COMMITMENT', { number: '承诺 1 号' }, minute(4)),
  'prove the compliance': (place) =>
    fill(place, 'COMPLIANCE', { number: '榕律 7 号', issuer: '榕城律师事务所' }, minute(5)),
  'hand it in': (place) => handIn(place, minute(6)),
  accept: async (place) => acceptSubmission(place.database, await onRound(place, 1, minute(7))),
  return: async (place) =>
    returnSubmission(place.database, {
      ...(await onRound(place, 1, minute(8))),
      reasons: [{ place: 'deliveryDays', rule: 'R10', text: '交付时限与合同不符' }],
    }),
  'save it mended': (place) => save(place, 'mended', { deliveryDays: '5' }, minute(9)),
  'hand it in again': (place) => handIn(place, minute(10)),
  'accept again': async (place) => acceptSubmission(place.database, await onRound(place, 2, minute(11))),
  'confirm the grade': async (place) =>
    confirmGrade(place.database, { ...(await onRound(place, 2, minute(12))), grade: 'G2', impacts }),
  'decide compliance': async (place) =>
    decideCompliance(place.database, { ...(await onRound(place, 2, minute(13))), isPassed: true }),
  'approve and start the notice': async (place) =>
    approveSubmission(place.database, { ...(await onRound(place, 2, minute(14))), grade: 'G2', startsNotice: true }),
  object: async ({ database, objector }) => {
    const { id: submissionId } = await only(database, 'submission')
    await fileObjection(database, { ...by(objector), submissionId, text: '来源有异议', now: minute(15) })
  },
  'decide the objection': async ({ database, one }) => {
    const { id: objectionId } = await only(database, 'objection')
    await decideObjection(database, { actor: one, objectionId, isUpheld: false, reason: '来源清楚', now: minute(16) })
  },
  'end the notice': ({ database, folder, filesDir }) =>
    runReviewClocks({ database, filesDir, hooks: hooksOf(database, folder) }, begin + 14 * day),
  'list it': async ({ database, folder, provider }) => {
    const { id: listingId } = await only(database, 'listing')
    await listListing(database, { ...by(provider), listingId, hooks: hooksOf(database, folder), now: begin + 15 * day })
  },
}

const by = ({ organisationId, owner }: Party) => ({ organisationId, actor: owner })

function hooksOf(database: Database, folder: string) {
  return certificateHooks(() => certifierOf({ database, config: { publicUrl: undefined }, signer: loadSigner(folder) }))
}

/** The one row there is; more are a step done twice. */
async function only({ read }: Database, table: 'data_file' | 'draft' | 'submission' | 'objection' | 'listing') {
  const rows = await read.selectFrom(table).select('id').execute()
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${table}: ${rows.length} rows`)
  return row
}

async function onRound({ database, one }: Place, round: number, now: number) {
  return { actor: one, submissionId: (await only(database, 'submission')).id, round, now }
}

async function save(place: Place, name: string, typed: Record<string, string>, now: number) {
  const { database, provider, once } = place
  const { id: draftId } = await only(database, 'draft')
  const section = findSection('delivery') as DraftSection
  const { form, seen } = await once(name, async () => {
    const draft = await findDraft(database.read, { id: draftId, organisationId: provider.organisationId })
    const view = viewSection(section, (draft?.content ?? {}) as LooseContent, 0, 'zh')
    const values = Object.assign({}, ...view.fields.map((field) => field.values)) as Record<string, string>
    return { form: { ...values, ...typed }, seen: { edition: draft?.edition ?? 0, base: view.base, from: 0 } }
  })
  const saved = await saveDraft(database, { ...by(provider), draftId, section, form, seen, now })
  if (saved.state !== 'saved') throw new Error('conflict')
}

async function fill(
  { database, filesDir, provider }: Place,
  slot: 'COMMITMENT' | 'COMPLIANCE',
  typed: Record<string, string>,
  now: number,
) {
  const { id: draftId } = await only(database, 'draft')
  const file = await receiveFile(filesDir, Readable.from([Buffer.from(`%PDF-1.7\n${slot}\n%%EOF`)]))
  if (file.isTooLarge) throw new Error('too large')
  const form = EvidenceForm.parse({ intent: 'fill', ...typed })
  if (form.intent !== 'fill') throw new Error(form.intent)
  const { intent: _, ...entry } = form
  const sent = { file, fileName: `${slot}.pdf` }
  await fillEvidence(database, { ...by(provider), draftId, slot, filesDir, entry, sent, now })
}

async function handIn({ database, provider, once }: Place, now: number) {
  const { id: draftId } = await only(database, 'draft')
  const edition = await once(`edition-${now}`, async () => {
    const draft = await findDraft(database.read, { id: draftId, organisationId: provider.organisationId })
    return draft?.edition ?? 0
  })
  const preCheck = preCheckWith({ db: database.read, known: knownIn(database.read) })
  const evidence = await listDraftEvidence(database.read, draftId)
  return submitDraft(database, { ...by(provider), draftId, edition, evidence, preCheck, now })
}
