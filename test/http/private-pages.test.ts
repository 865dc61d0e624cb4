import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, makeCast, type Visitor } from '../factories/cast.ts'
import { testPassword } from '../factories/people.ts'
import type { RawClient } from '../helpers/raw-client.ts'
import type { RunningExchange } from '../helpers/running-exchange.ts'
import { openWholeSite, pagesOf, type WholeSite } from '../helpers/whole-site.ts'

let whole: WholeSite
let site: RunningExchange
let client: RawClient
let visitor: Visitor
let cast: Cast

beforeAll(async () => {
  whole = await openWholeSite()
  ;({ site, client, visitor } = whole)
  cast = await makeCast(site.exchange, visitor)
}, 180_000)
afterAll(() => whole.close())

test('nothing that people typed is a formula in an export', async () => {
  const { database } = site.exchange
  const viewer = cast.player('viewer')
  await database.write
    .updateTable('person')
    .set({ name: '=HYPERLINK("https://evil.example")' })
    .where('id', '=', viewer.personId ?? '')
    .execute()
  const operator = cast.player('operator')
  for (const reason of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])
    for (const intent of ['suspend', 'reinstate'])
      await client.ask(`/operator/people/${viewer.personId}`, {
        cookie: operator.cookie,
        body: { csrf: operator.csrf, intent, reason },
      })
  const { text, status } = await client.ask('/operator/audit.csv', { cookie: operator.cookie })
  expect(status).toBe(200)
  const rows = parse(text, { bom: true }) as string[][]
  expect(rows.flat().some((cell) => cell.includes('=1+1'))).toBe(true)
  expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell))).toEqual([])
}, 60_000)

test('pages hold no secrets of anybody and no addresses they do not show', async () => {
  const { read } = site.exchange.database
  const people = await read.selectFrom('person').select(['id', 'email', 'passwordHash', 'totpSecret']).execute()
  const hashes = [
    ...people.flatMap(({ passwordHash, totpSecret }) => [passwordHash, totpSecret]),
    ...(await read.selectFrom('session').select('tokenHash').execute()).map(({ tokenHash }) => tokenHash),
    ...(await read.selectFrom('invitation').select('tokenHash').execute()).map(({ tokenHash }) => tokenHash),
    ...(await read.selectFrom('api_key').select('keyHash').execute()).map(({ keyHash }) => keyHash),
  ].filter((each) => each !== null)
  const wrong: string[] = []
  const players = ['visitor', 'unconfirmed', 'viewer', 'editor', 'owner elsewhere', 'owner', 'operator']
  for (const player of players.map(cast.player))
    await Promise.all(
      pagesOf(whole, cast, player).map(async ({ path, access }) => {
        if (access === 'anyone' && !['visitor', 'owner'].includes(player.name)) return
        const [page, data] = await Promise.all([
          client.ask(path, { cookie: player.cookie }),
          client.ask(`${path === '/en' ? '/en' : path}.data`, { cookie: player.cookie }),
        ])
        const where = `${player.name} ${path}`
        for (const hash of hashes)
          if (data.text.includes(hash) || page.text.includes(hash)) wrong.push(`${where}: a hash`)
        if (/argon2|passwordHash|tokenHash|keyHash|totpSecret/.test(data.text))
          wrong.push(`${where}: a name of a secret`)
        const shown = page.text.replace(/<script[\s\S]*?<\/script>/g, '')
        for (const { email } of people)
          if (email && email !== player.email && data.text.includes(email) && !shown.includes(email))
            wrong.push(`${where}: ${email}`)
        const isOfMembers = /\/members/.test(path) && player.name === 'owner'
        const mayShow =
          isOfMembers ||
          player.name === 'operator' ||
          /kept-mail|confirm-address\/|reset-password\/|invitations\//.test(path)
        for (const { email } of people)
          if (
            email &&
            !mayShow &&
            email !== player.email &&
            shown.includes(email) &&
            !/@demo\./.test(email) &&
            !path.endsWith('/sign-in')
          )
            wrong.push(`${where}: shows ${email}`)
      }),
    )
  expect([...new Set(wrong)]).toEqual([])
}, 240_000)

test('no page of a person is kept by anybody, every script is named, and cookies are for this site alone', async () => {
  const wrong: string[] = []
  for (const player of ['visitor', 'owner', 'operator'].map(cast.player)) {
    const paths = pagesOf(whole, cast, player).map(({ path }) => path)
    await Promise.all(
      [...paths, '/en/nowhere', '/my/organisations/zz/nowhere', '/%E0%A4%A'].map(async (path) => {
        const { headers, text, status } = await client.ask(path, { cookie: player.cookie })
        const where = `${player.name} ${path}`
        const cached = headers['cache-control'] ?? ''
        const isPrivate = /no-store/.test(cached) && !/public/.test(cached)
        if (status < 400 && player.name !== 'visitor' && (!isPrivate || headers.etag))
          wrong.push(`${where}: ${cached} ${headers.etag}`)
        if (headers['set-cookie'] && !/no-store|private/.test(cached))
          wrong.push(`${where}: a cookie that is ${cached}`)
        const csp = String(headers['content-security-policy'] ?? '')
        if (/script-src[^;]*unsafe/.test(csp) || !/default-src 'self'/.test(csp) || !/frame-ancestors 'none'/.test(csp))
          wrong.push(`${where}: ${csp}`)
        if (headers['x-content-type-options'] !== 'nosniff') wrong.push(`${where}: sniffed`)
        for (const [, attributes = '', code = ''] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
          if (/\bsrc=|application\/(ld\+)?json/.test(attributes)) continue
          const nonce = /nonce="([^"]+)"/.exec(attributes)?.[1]
          const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`
          if (!(nonce && csp.includes(`'nonce-${nonce}'`)) && !csp.includes(hash))
            wrong.push(`${where}: a script nobody named`)
        }
        for (const cookie of headers['set-cookie'] ?? [])
          if (
            !/HttpOnly/i.test(cookie) ||
            !/SameSite=Lax/i.test(cookie) ||
            !/Path=\/(;|$)/i.test(cookie) ||
            /Domain=/i.test(cookie)
          )
            wrong.push(`${where}: ${cookie}`)
      }),
    )
  }
  expect(wrong).toEqual([])
}, 240_000)

test('a session somebody was given before is not theirs afterwards, and a mail names our own address only', async () => {
  const { email, personId } = cast.player('editor elsewhere')
  const given = 'shuji_session=ImZpeGVkIg%3D%3D'
  const body = { email, password: testPassword, csrf: visitor.csrf }
  const signedIn = await client.ask('/sign-in', { cookie: `${visitor.cookie}; ${given}`, body })
  const session = signedIn.headers['set-cookie']?.find((each) => each.startsWith('shuji_session='))
  expect(session).toBeDefined()
  expect(session).not.toContain(given)
  expect((await client.ask('/account', { cookie: given })).headers.location).toContain('/sign-in')
  // The token of the visitor is none of the person's.
  const stale = await client.ask('/sign-out', { cookie: session?.split(';')[0], body: { csrf: visitor.csrf } })
  expect(stale.status).toBe(403)
  const host = new URL(site.url).host
  await client.ask('/forgot-password', {
    cookie: visitor.cookie,
    headers: { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    body: { email, csrf: visitor.csrf },
  })
  const mails = await site.exchange.database.read
    .selectFrom('mail')
    .select(['bodyText', 'bodyHtml'])
    .where('personId', '=', personId ?? '')
    .execute()
  expect(mails.length).toBeGreaterThan(0)
  expect(JSON.stringify(mails)).not.toContain('evil.example')
  for (const path of ['/', '/catalogue', '/feed.atom', '/sitemap.xml', '/robots.txt', '/api/v1/openapi.json']) {
    await client.ask(path, { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
    const next = await client.ask(path, { headers: { host } })
    expect([path, next.text.includes('evil.example')]).toEqual([path, false])
  }
}, 60_000)
