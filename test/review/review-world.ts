import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import type { Grade } from '#app/domain/codes/grading.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import { acceptSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import type { ConfirmedImpacts } from '#app/domain/review/grade-decision.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { type HandIn, submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { insertDrafts } from '#db/queries/drafts.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { makePerson } from '../factories/people.ts'

/** A moment in China: `at('2026-11-23T09:00')`. */
export const at = (text: string) => Date.parse(`${text}+08:00`)
/** Monday of an ordinary week. */
export const monday = at('2026-11-23T09:00')

/** What a refused act says: `stale stepMoved`, or `done`. */
export const reasonOf = (acted: Promise<unknown>) =>
  acted.then(
    () => 'done',
    (error) => {
      if (!(error instanceof Refusal)) throw error
      return [error.code, error.reason, ...(error.field ? [error.field] : [])].join(' ')
    },
  )

const harmless: ConfirmedImpacts = [{ object: 'ORGANISATION', degree: 'GENERAL', reason: { zh: '仅涉及企业经营' } }]
const important: ConfirmedImpacts = [{ object: 'ECONOMY', degree: 'SERIOUS', reason: { zh: '涉及全省电力运行' } }]

/** A content that is whole; what a test says differs. */
export function contentOf(overrides: Partial<ListingDraft> = {}): ListingDraft {
  return {
    kind: 'DATASET',
    title: { zh: '企业用电负荷数据' },
    summary: { zh: '按小时统计的企业用电负荷' },
    dictionary: [
      { name: 'hour', type: 'STRING' },
      { name: 'load', type: 'DECIMAL' },
    ],
    offers: [{ model: 'ONEOFF', price: 1_000_000 }],
    ...overrides,
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>

/**
 * An exchange with what a review needs: two connections that write, as two processes have them, two operators, a provider
 * with owner and editor, and another organisation that may object.
 */
export async function openWorld(open: (path: string) => Promise<Database> = openDatabase) {
  const folder = mkdtempSync(join(tmpdir(), 'shuji-review-'))
  const path = join(folder, 'shuji.sqlite')
  const here = await open(path)
  const there = await open(path)
  const filesDir = join(folder, 'files')
  const one = await actorOf(here, { isOperator: true })
  const two = await actorOf(here, { isOperator: true })
  const provider = await organisationOf(here)
  const objector = await organisationOf(here)

  /** A draft of the provider, ready to be handed in. */
  async function draft(overrides: Partial<ListingDraft> = {}, more: { listingId?: string; sample?: object } = {}) {
    const id = newId()
    await insertDrafts(here.write, [
      {
        id,
        organisationId: provider.organisationId,
        listingId: more.listingId ?? null,
        origin: 'EMPTY',
        content: JSON.stringify(contentOf(overrides)),
        edition: 1,
        sample: more.sample ? JSON.stringify(more.sample) : null,
        submissionId: null,
        createdBy: provider.owner.personId,
        updatedBy: provider.owner.personId,
        createdAt: monday,
        updatedAt: monday,
      },
    ])
    return id
  }

  /** Changes a draft as its editor does: the next edition. */
  async function edit(draftId: string, overrides: Partial<ListingDraft>) {
    const { edition } = await here.write
      .updateTable('draft')
      .set((eb) => ({ content: JSON.stringify(contentOf(overrides)), edition: eb('edition', '+', 1) }))
      .where('id', '=', draftId)
      .where('submissionId', 'is', null)
      .returning('edition')
      .executeTakeFirstOrThrow()
    return edition
  }

  function submit(draftId: string, options: Partial<HandIn> = {}) {
    const { organisationId, owner } = provider
    const base = { actor: owner, organisationId, draftId, edition: 1, preCheck: () => [], now: monday }
    return submitDraft(here, { ...base, ...options })
  }

  async function find(submissionId: string) {
    const found = await findSubmission(here.read, { id: submissionId })
    if (!found) throw new Error('No such submission')
    return found
  }

  /** A submission as far on as asked, each step a minute after the one before. */
  async function reach(
    state: 'submitted' | 'reviewing' | 'approved' | 'notice' | 'registered',
    options: Parameters<typeof draft>[1] & { content?: Partial<ListingDraft>; grade?: Grade; now?: number } = {},
  ) {
    const start = options.now ?? monday
    const draftId = await draft(options.content, options)
    const handed = await submit(draftId, { now: start })
    const { submissionId } = handed
    const made = { ...handed, draftId }
    const act = (minutes: number, actor: PersonActor = one) => ({
      actor,
      submissionId,
      round: 1,
      now: start + minutes * 60_000,
    })
    if (state === 'submitted') return made
    await acceptSubmission(here, act(1))
    if (state === 'reviewing') return made
    const grade = options.grade ?? 'G2'
    await confirmGrade(here, { ...act(2), grade, impacts: grade === 'IMPORTANT' ? important : harmless })
    await decideCompliance(here, { ...act(3), isPassed: true })
    if (grade === 'IMPORTANT') await approveSubmission(here, { ...act(4, two), grade })
    await approveSubmission(here, { ...act(5), grade, startsNotice: state !== 'approved' })
    if (state !== 'registered') return made
    const { dueAt } = await find(submissionId)
    await registerSubmission(here, { submissionId, filesDir, now: dueAt + 1 })
    return made
  }

  return {
    here,
    there,
    path,
    folder,
    filesDir,
    one,
    two,
    provider,
    objector,
    draft,
    edit,
    submit,
    find,
    reach,
    harmless,
    important,
    member: (role: MemberRole) => actorOf(here, { memberOf: [{ organisationId: provider.organisationId, role }] }),
    organisation: () => organisationOf(here),
    /** What the record says of a submission or listing, the oldest first. */
    events: async (kind: 'submission' | 'listing', id: string) =>
      (await listEventsOf(here.read, { kind, id }, 100)).map(({ action }) => action).reverse(),
    /** Kinds and words of the notices a person has, the oldest first. */
    notices: async (personId: string) => {
      const rows = await here.read
        .selectFrom('notice')
        .select(['kind', 'detail'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute()
      return rows.map(({ kind, detail }) => {
        const said = JSON.parse(detail) as { what?: string; result?: string }
        return `${kind} ${said.what ?? said.result}`
      })
    },
    listing: async (submissionId: string) => {
      const { listingId } = await find(submissionId)
      if (listingId === null) throw new Error('Not registered')
      return here.read.selectFrom('listing').selectAll().where('id', '=', listingId).executeTakeFirstOrThrow()
    },
    close: async () => {
      await here.close()
      await there.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A person as acts know them, with the places they have at this moment. */
export async function actorOf(
  database: Database,
  person: { isOperator?: boolean; memberOf?: readonly { organisationId: string; role: MemberRole }[] } = {},
): Promise<PersonActor> {
  const { personId, name, email } = await makePerson(database, person)
  return {
    kind: 'person',
    personId,
    sessionId: '',
    name,
    email,
    language: 'zh',
    isConfirmed: true,
    isOperator: person.isOperator ?? false,
    isOperatorPending: false,
    hasSecondFactor: person.isOperator ?? false,
    confirmedAt: monday,
    memberships: (person.memberOf ?? []).map((each) => ({
      ...each,
      slug: each.organisationId,
      name: {},
      standing: 'verified',
    })),
    organisationId: undefined,
  }
}

async function organisationOf(database: Database) {
  const { organisationId, slug } = await makeOrganisation(database)
  const owner = await actorOf(database, { memberOf: [{ organisationId, role: 'owner' }] })
  const editor = await actorOf(database, { memberOf: [{ organisationId, role: 'editor' }] })
  return { organisationId, slug, owner, editor }
}
