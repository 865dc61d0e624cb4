import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { makeBuyer } from '../factories/buyers.ts'
import { makeDemand } from '../factories/demands.ts'
import { makeOrganisation } from '../factories/organisations.ts'
import { killInEach, rowsOf, type StepsProgram, stepsProgram } from '../helpers/killed-steps.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { actorOf, monday } from '../review/review-world.ts'
import { type Parties, type Party, unanswered, way } from './way.ts'

let program: StepsProgram
beforeAll(() => {
  program = stepsProgram('test/demands/run-way.ts')
})
afterAll(() => program.forget())

/** Lays down what the steps begin with: the database, who is in it, and a demand that nobody will answer. */
async function begin(folder: string): Promise<void> {
  const database = await openDatabase(join(folder, 'shuji.sqlite'))
  const party = async (): Promise<Party> => {
    const { organisationId, slug } = await makeOrganisation(database, { now: monday })
    const owner = await actorOf(database, { memberOf: [{ organisationId, role: 'owner' }] })
    return { organisationId, slug, owner }
  }
  const [buyer, first, second, wanting] = [await party(), await party(), await party(), await party()]
  await makeBuyer(database, buyer.organisationId, buyer.owner.personId)
  const { organisationId } = wanting
  const personId = wanting.owner.personId
  await makeDemand(database, { organisationId, personId }, { deadline: unanswered, now: monday })
  const operator = await actorOf(database, { isOperator: true })
  const parties: Parties = { operator, buyer, first, second, wanting }
  writeFileSync(join(folder, 'people.json'), JSON.stringify(parties))
  await database.close()
}

test('killed in each step and begun again, demands end as if nobody had been killed', async () => {
  const began = Date.now()
  const [unhurt, killed] = [temporaryFolder(), temporaryFolder()]
  await begin(unhurt)
  cpSync(unhurt, killed, { recursive: true })
  killInEach(program, Object.keys(way), { unhurt, killed })

  const [one, other] = [
    await openDatabase(join(unhurt, 'shuji.sqlite')),
    await openDatabase(join(killed, 'shuji.sqlite')),
  ]
  const expected = await rowsOf(one, began)
  const tables = [
    'demand',
    'response',
    'response_revision',
    'response_message',
    'construction_item',
    'construction_claim',
  ]
  expect(tables.map((table) => expected[table]?.length)).toEqual([2, 2, 3, 2, 1, 1])
  const found = await rowsOf(other, began)
  for (const [table, rows] of Object.entries(expected)) expect([table, found[table]]).toEqual([table, rows])
  await one.close()
  expect(await verifyChain(other.read)).not.toHaveProperty('brokenAt')
  await other.close()
})
