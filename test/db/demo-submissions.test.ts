import { expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { enterDemoSubmissions } from '#db/seed/demo-submissions.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

test('on any day, in holidays too, the demo has a submission in every state that waits, made once and in the past', async () => {
  const dataDir = temporaryFolder()
  const config = readConfig({ DATA_DIR: dataDir })
  const database = await openDatabase(':memory:')
  const certifier = certifierOf({ database, config, signer: loadSigner(dataDir) })
  // A Sunday in the week of the National Day.
  const now = Date.parse('2026-10-04T08:00:00+08:00')
  const enter = () => enterDemoSubmissions(database, { filesDir: config.filesDir, certifier, now })
  expect(await enter()).toBe(0)
  await loadDemo(database.write, { filesDir: config.filesDir, now })
  // Nobody reviews where the demo has no operator.
  expect(await enter()).toBe(0)
  await settleDemoPeople(database, { key: loadExchangeKey(dataDir), isWanted: true, now })
  expect([await enter(), await enter()]).toEqual([14, 0])

  const { read } = database
  const rows = await read.selectFrom('submission').selectAll().orderBy('number').execute()
  const states: Record<string, number> = {}
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1
  expect(states).toEqual({
    submitted: 4,
    reviewing: 2,
    returned: 1,
    notice: 2,
    objected: 1,
    registered: 1,
    withdrawn: 1,
  })
  const waiting = rows.filter(({ state }) => state === 'submitted')
  expect(waiting.filter(({ dueAt }) => dueAt < now)).toHaveLength(1)
  expect(rows.filter(({ warnings }) => warnings > 0)).toHaveLength(1)
  expect(rows.filter(({ state, dueAt }) => state === 'notice' && dueAt < now)).toEqual([])
  expect(rows.filter(({ state, isPublicData }) => state === 'notice' && isPublicData === 1)).toHaveLength(1)
  expect(rows.filter(({ updatedAt }) => updatedAt > now)).toEqual([])
  // Numbers rise with time.
  expect(rows.map(({ submittedAt }) => submittedAt)).toEqual(rows.map((row) => row.submittedAt).sort((a, b) => a - b))

  const reasons = await read.selectFrom('review_reason').select('submissionId').execute()
  expect(reasons.map(({ submissionId }) => rows.find(({ id }) => id === submissionId)?.state)).toEqual([
    'returned',
    'returned',
  ])
  const registered = await read
    .selectFrom('listing')
    .innerJoin('certificate', 'certificate.listingId', 'listing.id')
    .select(['listing.state', 'listing.isDemo', 'certificate.kind'])
    .where('listing.state', '=', 'registered')
    .execute()
  expect(registered).toEqual([{ state: 'registered', isDemo: 1, kind: 'REGISTRATION' }])
  expect(await read.selectFrom('notice').select('id').where('mailedAt', 'is', null).execute()).toEqual([])
  const chain = await verifyChain(read)
  expect(chain.brokenAt).toBeUndefined()
  await database.close()
})
