import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { tellOfListings } from '#app/domain/follow/listing-alerts.server.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { createListing } from '../factories/listings.ts'
import { insertPerson } from '../factories/people.ts'

const many = 1_201

async function open(): Promise<Database> {
  const database = await openDatabase(':memory:')
  onTestFinished(() => database.close())
  return database
}

/** People who follow a listing, or the organisation it is of, from now on. */
async function followers(
  { write }: Database,
  followed: { listingId: string } | { organisationId: string },
  count = many,
): Promise<string[]> {
  return inTransaction(write, async (trx) => {
    const { seq } = await trx
      .selectFrom('event')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow()
    const people: string[] = []
    for (let index = 0; index < count; index++) people.push((await insertPerson(trx)).personId)
    const of = 'listingId' in followed ? { organisationId: null, ...followed } : { listingId: null, ...followed }
    const kind = 'listingId' in followed ? ('listing' as const) : ('organisation' as const)
    const subject = 'listingId' in followed ? followed.listingId : followed.organisationId
    for (const personId of people)
      await trx
        .insertInto('follow')
        .values({
          ...{ id: newId(), personId, kind, subject, ...of },
          ...{ name: '收藏', language: 'zh', createdAt: 0, seenSeq: Number(seq) },
        })
        .execute()
    return people
  })
}

/** How many notices each of these people has, as a list of what occurs. */
async function told({ read }: Database, kind: 'follow.listing' | 'follow.organisation', people: readonly string[]) {
  const rows = await read
    .selectFrom('notice')
    .select(['personId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('kind', '=', kind)
    .groupBy('personId')
    .execute()
  const counts = new Map(rows.map(({ personId, count }) => [personId, Number(count)]))
  return [...new Set(people.map((personId) => counts.get(personId) ?? 0))]
}

/** A listing that is there, with its provider. */
async function listingIn({ write, read }: Database) {
  const made = await createListing(write, { title: '港口吞吐量' })
  const { providerId } = await read
    .selectFrom('listing')
    .select('providerId')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow()
  let current = made
  const revise = async () => {
    current = await createListing(write, { title: `港口吞吐量，第 ${current.revision + 1} 版`, revises: current })
  }
  return { made, providerId, revise }
}

test('everybody who follows a listing or its organisation is told once, however many they are', async () => {
  const database = await open()
  const { made, providerId, revise } = await listingIn(database)
  await tellOfListings(database)
  const [ofListing, ofOrganisation] = [
    await followers(database, { listingId: made.id }),
    await followers(database, { organisationId: providerId }),
  ]
  await revise()
  await createListing(database.write, { title: '港口泊位' })
  await Promise.all([tellOfListings(database), tellOfListings(database)])
  expect(await tellOfListings(database)).toBe(0)
  expect(await told(database, 'follow.listing', ofListing)).toEqual([1])
  expect(await told(database, 'follow.organisation', ofOrganisation)).toEqual([1])
  const all = await database.read.selectFrom('notice').select('id').execute()
  expect(all).toHaveLength(2 * many)
})

test('telling that is broken off in the midst goes on where it was, and tells nobody twice', async () => {
  const database = await open()
  const { made, revise } = await listingIn(database)
  await tellOfListings(database)
  const people = await followers(database, { listingId: made.id })
  await revise()
  const { personId: late } = await database.read
    .selectFrom('follow')
    .select('personId')
    .orderBy('id')
    .offset(many - 100)
    .limit(1)
    .executeTakeFirstOrThrow()
  await sql`create trigger broken before insert on notice when new."personId" = ${sql.lit(late)} begin select raise(abort, 'broken off'); end`.execute(
    database.write,
  )
  await expect(tellOfListings(database)).rejects.toThrow('broken off')
  expect((await told(database, 'follow.listing', people)).sort()).toEqual([0, 1])
  await sql`drop trigger broken`.execute(database.write)
  // What happened meanwhile is told to whoever was told already as another thing, and to the others as the last of both.
  await revise()
  await tellOfListings(database)
  expect((await told(database, 'follow.listing', people)).sort()).toEqual([1, 2])
  expect(await tellOfListings(database)).toBe(0)
})
