import { expect, onTestFinished, test } from 'vitest'
import { forgetAccounts } from '#app/jobs/forget-accounts.server.ts'
import { type Db, inTransaction, openDatabase } from '#db/client.server.ts'
import { insertInvitation, moveInvitation } from '#db/queries/invitations.server.ts'
import { upsertKnownDevice } from '#db/queries/people.server.ts'
import { insertOrganisation } from '../factories/organisations.ts'
import { insertPerson } from '../factories/people.ts'

const now = Date.UTC(2026, 10, 23, 6)
const day = 24 * 3_600_000

async function open() {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return database
}

test('devices that nobody used for a year are forgotten, in pieces; those used since stay', async () => {
  const database = await open()
  await inTransaction(database.write, async (trx) => {
    const { personId } = await insertPerson(trx)
    for (let index = 0; index < 2_001; index++)
      await upsertKnownDevice(trx, { personId, deviceHash: `old ${index}`, now: now - 366 * day })
    await upsertKnownDevice(trx, { personId, deviceHash: 'used', now: now - 400 * day })
    await upsertKnownDevice(trx, { personId, deviceHash: 'used', now: now - 364 * day })
  })
  expect(await forgetAccounts(database, now)).toBe(2_001)
  const left = await database.read.selectFrom('known_device').select('deviceHash').execute()
  expect(left).toEqual([{ deviceHash: 'used' }])
})

test('invitations are forgotten a month after their end, whatever became of them', async () => {
  const database = await open()
  let sent = 0
  const invite = async (trx: Db, of: { organisationId: string; personId: string }, ended: number) => {
    const id = `invitation ${++sent}`
    const email = `guest-${sent}@example.com`
    await insertInvitation(trx, {
      ...{ id, email, emailKey: email, role: 'viewer', tokenHash: id, organisationId: of.organisationId },
      ...{ invitedBy: of.personId, createdAt: ended - 7 * day, expiresAt: ended, settledAt: null },
    })
    return id
  }
  const kept = await inTransaction(database.write, async (trx) => {
    const { personId } = await insertPerson(trx)
    const { organisationId } = await insertOrganisation(trx)
    const of = { organisationId, personId }
    for (let index = 0; index < 1_001; index++) {
      const id = await invite(trx, of, now - 31 * day)
      const to = (['accepted', 'declined', 'revoked'] as const)[index % 4]
      if (to) await moveInvitation(trx, { id, to, now: now - 35 * day })
    }
    const over = await invite(trx, of, now - 29 * day)
    const answered = await invite(trx, of, now - 29 * day)
    await moveInvitation(trx, { id: answered, to: 'accepted', now: now - 30 * day })
    return [over, answered, await invite(trx, of, now + day)]
  })
  expect(await forgetAccounts(database, now)).toBe(1_001)
  const left = await database.read.selectFrom('invitation').select('id').execute()
  expect(left.map(({ id }) => id).sort()).toEqual(kept.sort())
})
