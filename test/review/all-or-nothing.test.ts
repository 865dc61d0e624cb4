import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setCalendarDay } from '#app/domain/calendar/change-calendar.server.ts'
import { delistListing, listListing } from '#app/domain/listing/listing-steps.server.ts'
import { decideObjection } from '#app/domain/public-notice/decide-objection.server.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { acceptSubmission, refuseSubmission, returnSubmission } from '#app/domain/review/answer-submission.server.ts'
import { approveSubmission, confirmGrade, decideCompliance } from '#app/domain/review/decide-submission.server.ts'
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { submitDraft } from '#app/domain/review/submit-draft.server.ts'
import { withdrawSubmission } from '#app/domain/review/withdraw-submission.server.ts'
import type { Database } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { root } from '#scripts/build-site.ts'
import { failingAt } from './fail-at.ts'
import { at, monday, openWorld, type World } from './review-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

class Fault extends Error {}

/** A text that differs when any row of any table does. */
async function fingerprint({ write }: Database): Promise<string> {
  const { rows: tables } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`.execute(write)
  const hash = createHash('sha256')
  for (const { name } of tables)
    hash.update(JSON.stringify((await sql.raw(`select * from "${name}"`).execute(write)).rows))
  return hash.digest('hex')
}

const later = monday + 600_000
const mend = [{ place: 'title', rule: 'R10', text: '请写明范围' }]
const acts: [string, () => Promise<(database: Database) => Promise<unknown>>][] = [
  [
    'submit',
    async () => {
      const draftId = await world.draft()
      const { owner: actor, organisationId } = world.provider
      return (database) =>
        submitDraft(database, { actor, organisationId, draftId, edition: 1, preCheck: () => [], now: later })
    },
  ],
  ['accept', () => onRound('submitted', (database, act) => acceptSubmission(database, act))],
  ['return', () => onRound('reviewing', (database, act) => returnSubmission(database, { ...act, reasons: mend }))],
  [
    'refuse',
    () => onRound('reviewing', (database, act) => refuseSubmission(database, { ...act, reason: 'x', rule: 'R01' })),
  ],
  [
    'confirm the grade',
    () =>
      onRound('reviewing', (database, act) => confirmGrade(database, { ...act, grade: 'G2', impacts: world.harmless })),
  ],
  [
    'decide compliance',
    () => onRound('reviewing', (database, act) => decideCompliance(database, { ...act, isPassed: true })),
  ],
  [
    'approve and start the notice',
    async () => {
      const { submissionId } = await world.reach('reviewing')
      const act = { actor: world.one, submissionId, round: 1, now: later }
      await confirmGrade(world.here, { ...act, grade: 'G2', impacts: world.harmless })
      await decideCompliance(world.here, { ...act, isPassed: true })
      return (database) => approveSubmission(database, { ...act, grade: 'G2', startsNotice: true })
    },
  ],
  ['object', () => onRound('notice', (database, { submissionId }) => object(database, submissionId))],
  [
    'uphold an objection',
    async () => {
      const { submissionId } = await world.reach('notice')
      const objectionId = await object(world.here, submissionId)
      return (database) =>
        decideObjection(database, { actor: world.one, objectionId, isUpheld: true, reason: 'x', now: later })
    },
  ],
  [
    'withdraw',
    () =>
      onRound('notice', (database, { submissionId, now }) => {
        const { owner: actor, organisationId } = world.provider
        return withdrawSubmission(database, { actor, organisationId, submissionId, now })
      }),
  ],
  [
    'register',
    () =>
      onRound('notice', (database, { submissionId }) =>
        registerSubmission(database, { submissionId, filesDir: world.filesDir, now: at('2026-12-01T09:00') }),
      ),
  ],
  ['list', async () => onListing(await listingOf(), listListing)],
  [
    'delist',
    async () => {
      const listingId = await listingOf()
      await (await onListing(listingId, listListing))(world.here)
      return onListing(listingId, delistListing)
    },
  ],
  [
    'make a day a day off',
    async () => {
      await world.reach('submitted', { now: at('2026-11-24T09:00') })
      return (database) =>
        setCalendarDay(database, { actor: world.one, day: '2026-11-25', isWorking: false, now: at('2026-11-24T10:00') })
    },
  ],
]

async function onRound(
  state: Parameters<World['reach']>[0],
  act: (
    database: Database,
    on: { actor: World['one']; submissionId: string; round: number; now: number },
  ) => Promise<unknown>,
) {
  const { submissionId } = await world.reach(state)
  return (database: Database) => act(database, { actor: world.one, submissionId, round: 1, now: later })
}

function object(database: Database, submissionId: string) {
  const { owner: actor, organisationId } = world.objector
  return fileObjection(database, { actor, organisationId, submissionId, text: '异议', now: later })
}

async function listingOf(): Promise<string> {
  return (await world.listing((await world.reach('registered')).submissionId)).id
}

async function onListing(listingId: string, act: typeof delistListing) {
  const { owner: actor, organisationId } = world.provider
  return (database: Database) => act(database, { actor, organisationId, listingId, reason: '升级', now: later })
}

test.each(acts)('broken off at any of its statements, nothing is left of it: %s', async (_, prepare) => {
  const act = await prepare()
  const before = await fingerprint(world.here)
  for (let n = 1; ; n++) {
    const isDone = await act(
      failingAt(world.here, n, () => {
        throw new Fault()
      }),
    ).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Fault)) throw error
        return false
      },
    )
    if (isDone) {
      // It had statements to be broken off at, and did something once it was not.
      expect(n).toBeGreaterThan(5)
      expect(await fingerprint(world.here)).not.toBe(before)
      break
    }
    expect([n, await fingerprint(world.here)]).toEqual([n, before])
  }
  expect(await verifyChain(world.here.read)).not.toHaveProperty('brokenAt')
})

test.each(['20', 'hook'])(
  'a process that is killed while it registers (%s) leaves nothing; the next one registers once',
  async (where) => {
    const sample = { format: 'CSV', rows: [{ hour: '01', load: 12.5 }] }
    const { submissionId } = await world.reach('notice', { sample })
    const before = await fingerprint(world.here)
    const script = [
      '--import',
      'tsx',
      'test/review/die-registering.ts',
      world.path,
      world.filesDir,
      submissionId,
      where,
    ]
    const { signal, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' })
    expect([signal, stdout, stderr]).toEqual(['SIGKILL', '', ''])
    expect(await fingerprint(world.here)).toBe(before)
    await registerSubmission(world.here, { submissionId, filesDir: world.filesDir })
    expect(await world.listing(submissionId)).toMatchObject({ state: 'registered', hasSample: 1 })
    expect(await world.events('submission', submissionId)).toContain('submission.registered')
    expect(await verifyChain(world.here.read)).not.toHaveProperty('brokenAt')
  },
)
