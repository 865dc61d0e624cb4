import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionLife } from '#app/domain/account/sessions.server.ts'
import { makePerson, signInAs } from '../factories/people.ts'
import { until } from '../helpers/engine.ts'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'
import { type SiteAnswer, SiteClient } from '../helpers/site-client.ts'

const hour = 3_600_000
const day = 24 * hour
let site: RunningExchange
beforeAll(async () => {
  site = await runExchange({ demo: false })
}, 120_000)
afterAll(() => site.close())

/** Somebody whose session began so long ago and was not used since. */
async function comeBack(after: number, overrides: Parameters<typeof makePerson>[1] = {}) {
  const { personId } = await makePerson(site.exchange.database, overrides)
  const cookie = await signInAs(site.exchange, personId, { now: Date.now() - after })
  return { personId, client: new SiteClient(site.url, { cookie }) }
}
const sessionCookies = (answer: SiteAnswer) =>
  answer.headers.getSetCookie().filter((each) => each.startsWith('shuji_session='))
const endOf = async (personId: string) =>
  (
    await site.exchange.database.read
      .selectFrom('session')
      .select('expiresAt')
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
  ).expiresAt

test('a session that is used lives on, and its cookie with it, once in a while', async () => {
  const lives = [
    [2 * day, sessionLife.person, {}],
    [2 * hour, sessionLife.operator, { isOperator: true }],
  ] as const
  for (const [after, life, overrides] of lives) {
    const { client, personId } = await comeBack(after, overrides)
    const before = Date.now()
    const answer = await client.get('/account')
    const [cookie, ...more] = sessionCookies(answer)
    expect([answer.status, more]).toEqual([200, []])
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    // The same secret as before, for as long as the session itself.
    const [, value] = /^shuji_session=([^;]*)/.exec(cookie ?? '') ?? []
    expect(value).toBe(client.cookies.get('shuji_session'))
    const seconds = Number(/Max-Age=(\d+)/.exec(cookie ?? '')?.[1])
    await until(async () => (await endOf(personId)) >= before + life)
    expect(Math.abs((await endOf(personId)) - before - seconds * 1_000)).toBeLessThan(60_000)
    expect(sessionCookies(await client.get('/account'))).toEqual([])
  }
})

test('a session used a short while ago keeps its cookie, and a visitor gets none', async () => {
  const { client, personId } = await comeBack(10 * 60_000)
  const before = await endOf(personId)
  expect(sessionCookies(await client.get('/account'))).toEqual([])
  expect(await endOf(personId)).toBe(before)
  const visitor = new SiteClient(site.url)
  for (const path of ['/', '/catalogue', '/sign-in']) expect(sessionCookies(await visitor.get(path))).toEqual([])
})

test('signing out and a new secret win over the cookie that lives on', async () => {
  const leaving = await comeBack(2 * day)
  const form = await new SiteClient(site.url, {
    cookie: [...leaving.client.cookies].map((pair) => pair.join('=')).join('; '),
  }).form('/sign-out')
  const since = Date.now() - 2 * day
  await site.exchange.database.write
    .updateTable('session')
    .set({ lastSeenAt: since, expiresAt: since + sessionLife.person })
    .where('personId', '=', leaving.personId)
    .execute()
  const answer = await leaving.client.send(form, {}, { follow: false })
  expect(sessionCookies(answer)).toHaveLength(2)
  expect(leaving.client.cookies.has('shuji_session')).toBe(false)
})
