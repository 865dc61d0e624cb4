import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { EventEntry } from '#app/domain/events/event-chain.ts'
import { openDatabase } from '#db/client.server.ts'
import { insertEvents, listEventsOf, verifyChain } from '#db/queries/events.server.ts'

const event = (id: string): EventEntry => ({
  at: 1,
  actor: 'system',
  action: 'listing.listed',
  subjectKind: 'listing',
  subjectId: id,
  detail: { b: 2, a: [1, null] },
})

test('events form a chain that verifies, over many calls', async () => {
  const { write, close } = await openDatabase(':memory:')
  expect(await verifyChain(write)).toEqual({ events: 0 })
  await insertEvents(write, [event('a'), event('b')])
  await insertEvents(write, [event('a')])
  expect(await verifyChain(write)).toEqual({ events: 3 })
  expect((await listEventsOf(write, { kind: 'listing', id: 'a' }, 10)).map((each) => each.seq)).toEqual([3, 1])
  await close()
})

test('what happens to people makes no page for everybody old, what happens to listings does', async () => {
  const { write, changes, close } = await openDatabase(':memory:')
  const before = changes()
  await insertEvents(write, [{ ...event('p'), action: 'person.signed_in', subjectKind: 'person' }])
  expect(changes()).toBe(before)
  await insertEvents(write, [{ ...event('p'), action: 'person.signed_in', subjectKind: 'person' }, event('a')])
  const after = changes()
  expect(after).not.toBe(before)
  await insertEvents(write, [{ ...event('o'), action: 'organisation.verified', subjectKind: 'organisation' }])
  expect(changes()).not.toBe(after)
  await close()
})

test('the database refuses to change or remove an event', async () => {
  const { write, close } = await openDatabase(':memory:')
  await insertEvents(write, [event('a')])
  await expect(write.updateTable('event').set({ actor: 'nobody' }).execute()).rejects.toThrow(/append-only/)
  await expect(write.deleteFrom('event').execute()).rejects.toThrow(/append-only/)
  await close()
})

test('a changed, removed or inserted event is named', async () => {
  const { write, close } = await openDatabase(':memory:')
  await insertEvents(write, ['a', 'b', 'c', 'd'].map(event))
  await sql`drop trigger event_no_update`.execute(write)
  await write.updateTable('event').set({ actor: 'nobody' }).where('seq', '=', 3).execute()
  expect(await verifyChain(write)).toEqual({ events: 2, brokenAt: 3 })
  await write.updateTable('event').set({ actor: 'system' }).where('seq', '=', 3).execute()
  expect(await verifyChain(write)).toEqual({ events: 4 })
  await sql`drop trigger event_no_delete`.execute(write)
  await write.deleteFrom('event').where('seq', '=', 2).execute()
  expect(await verifyChain(write)).toEqual({ events: 1, brokenAt: 3 })
  await close()
})
