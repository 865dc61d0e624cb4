import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, type Permission } from '#app/domain/access/permissions.ts'
import { allPolicies } from '#app/domain/access/policies/all-policies.ts'
import { type Cast, makeCast, type Player, type Visitor } from '../factories/cast.ts'
import { testPassword } from '../factories/people.ts'
import type { RawAnswer, RawClient } from '../helpers/raw-client.ts'
import { completeForms } from '../helpers/route-values.ts'
import type { RunningExchange } from '../helpers/running-exchange.ts'
import { SiteClient } from '../helpers/site-client.ts'
import { addressOf } from '../helpers/site-routes.ts'
import { watchTables } from '../helpers/watched-tables.ts'
import { openWholeSite, type WholeSite } from '../helpers/whole-site.ts'

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

/** Somebody who may do this. */
function whoMay(access: string): Player {
  const found = ['visitor', 'owner', 'operator']
    .map(cast.player)
    .find(({ actor }) =>
      ['anyone', 'visitor'].includes(access)
        ? true
        : actor.kind === 'person' && (access === 'person' || may(actor, access as Permission, cast.own.organisationId)),
    )
  if (!found) throw new Error(`Nobody may ${access}`)
  return found
}

/** Every act of the site as somebody who may do it sends it, complete where a complete form is known. */
function everyAct() {
  return whole.routes.flatMap((route) =>
    Object.entries(allPolicies[route.id]?.acts ?? {}).map(([intent, access]) => {
      const player = whoMay(access)
      const name = `${route.id} ${intent}`
      return {
        name,
        player,
        isPage: route.isPage,
        path: addressOf(route, whole.places(route, cast, player), 'zh') + (route.isIndex ? '?index' : ''),
        fields: { ...(intent !== '*' && { intent }), ...completeForms[name]?.(cast, player) },
      }
    }),
  )
}
/** Opened by a secret in the address alone, so that the button of a mail program works. */
const bySecret = '($lang).unsubscribe.$token *'
/** Comes from the payment service and carries its signature in place of a token: without one it is refused unread. */
const isUnsigned = (name: string, status: number | undefined) => name === 'webhooks.stripe *' && status === 400
/** Look at a file and change nothing: the same pages for everybody, so they hold no token. */
const withoutToken = ['($lang).verify *', '($lang).self-check.dataset *']

/** One way to send a form that is to be refused. */
type Attempt = { how: string; csrf?: string; headers?: Record<string, string> }

test('no act is done for a form without its token, with another’s, or from another site', async () => {
  const watched = await watchTables(site.exchange.database)
  const wrong: string[] = []
  const foreign = cast.player('stranger').csrf
  const acts = everyAct().filter(({ name }) => name !== bySecret)
  const send = async (
    { name, player, path, fields }: (typeof acts)[number],
    { how, csrf, headers = {} }: Attempt,
    isData: boolean,
  ) => {
    const { status } = await client.ask(isData ? path.replace(/(?=\?|$)/, '.data') : path, {
      cookie: player.cookie,
      headers,
      body: { ...fields, ...(csrf !== undefined && { csrf }) },
    })
    // A form that belongs to no page, or whose page has nothing to show, leads to one; whoever has no session is out. That
    // nothing was done is seen below.
    const isRefused =
      status === 403 ||
      (status === (isData ? 202 : 302) && /my\.switch|sign-out|glossary\.preview|responses\.new/.test(name)) ||
      isUnsigned(name, status)
    if (!isRefused && !(name.endsWith('upload') && status === 422))
      wrong.push(`${name} ${how}${isData ? ' as data' : ''}: ${status}`)
  }
  await Promise.all(
    acts.flatMap((act, turn) => {
      const { csrf } = act.player
      const withWrongToken: Attempt[] = [
        { how: 'without' },
        { how: 'of another', csrf: foreign },
        { how: 'of a visitor', csrf: act.player.name === 'visitor' ? foreign : visitor.csrf },
      ]
      const attempts: Attempt[] = [
        ...(withoutToken.includes(act.name) ? [] : withWrongToken),
        { how: 'from a sandbox', csrf, headers: { origin: 'null' } },
        { how: 'from elsewhere', csrf, headers: { origin: 'https://evil.example', 'sec-fetch-site': '' } },
        { how: 'cross-site', csrf, headers: { origin: '', 'sec-fetch-site': 'cross-site' } },
      ]
      // The same guards and acts answer with a page or with its data; of each act another attempt has the page made.
      return attempts.map((attempt, index) => send(act, attempt, act.isPage && index !== turn % attempts.length))
    }),
  )
  expect(wrong).toEqual([])
  expect(await watched.changed()).toEqual([])
}, 240_000)

test('a form that is too long is refused before it came in whole, whichever it is', async () => {
  const wrong: string[] = []
  const acts = everyAct().filter(({ name }) => name !== bySecret && !name.endsWith('upload'))
  await Promise.all(
    onceEach(acts).flatMap(({ name, player, path }) =>
      [{ 'content-length': '10485760' }, { 'transfer-encoding': 'chunked' }].map(async (headers) => {
        const status = await sendPart(path, player.cookie ?? '', headers)
        const isRefused =
          status === 413 ||
          (status === 302 && /my\.switch|sign-out|glossary\.preview|responses\.new/.test(name)) ||
          (status === 403 && /sign-out/.test(name)) ||
          isUnsigned(name, status)
        if (!isRefused) wrong.push(`${name} ${Object.keys(headers)}: ${status}`)
      }),
    ),
  )
  expect(wrong).toEqual([])
}, 240_000)

/** Of acts that are sent to one address by one player, the first: what does not say which act it is need be sent once. */
function onceEach<A extends { path: string; player: { name: string } }>(acts: readonly A[]): A[] {
  return [...new Map(acts.toReversed().map((act) => [`${act.player.name} ${act.path}`, act])).values()]
}

/** Sends 300 KB of a form that says it is longer, and waits for the answer with the rest unsent. */
function sendPart(path: string, cookie: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const type = 'application/x-www-form-urlencoded'
    const asked = request(
      site.url + path,
      { method: 'POST', headers: { cookie, origin: site.url, 'content-type': type, ...headers } },
      (response) => {
        resolve(response.statusCode)
        asked.destroy()
      },
    )
    asked.on('error', reject)
    asked.write(`csrf=${'x'.repeat(300_000)}`)
  })
}

test('fields by the hundred thousand and fields with strange names harm no form', async () => {
  const wrong: string[] = []
  const strange = { '__proto__[]': 'x', __proto__x: 'x', 'constructor[]': 'x', toString: 'x', 'a[b][c]': 'x', '': 'x' }
  const acts = everyAct().filter(
    ({ name }) => !name.endsWith('upload') && name !== bySecret && !name.includes('sign-out'),
  )
  for (const { name, player, path } of onceEach(acts)) {
    const many = await client.ask(path, { cookie: player.cookie, body: `csrf=${player.csrf}${'&a'.repeat(120_000)}` })
    if (many.status !== 413 && many.status !== 302 && !isUnsigned(name, many.status))
      wrong.push(`${name}: ${many.status} for many fields`)
  }
  for (const { name, player, path, fields } of acts) {
    const { intent } = fields as { intent?: string }
    const odd = await client.ask(path, {
      cookie: player.cookie,
      body: { ...strange, csrf: player.csrf, ...(intent && { intent: `${intent}\u0000` }) },
    })
    if (odd.status >= 500) wrong.push(`${name}: ${odd.status} for strange fields`)
  }
  expect(wrong).toEqual([])
}, 240_000)

test('fields that no form has change nothing: nobody makes themselves an operator, confirmed, an owner or verified', async () => {
  const { database } = site.exchange
  const more = {
    ...{ isOperator: '1', emailConfirmedAt: '1', isConfirmed: '1', personId: cast.own.memberId, id: cast.own.memberId },
    ...{ role: 'owner', standing: 'verified', verifiedAt: '1', organisationId: cast.other.organisationId },
    ...{ capabilities: 'PROVIDER', slug: cast.other.slug, state: 'granted', createdBy: cast.own.memberId },
  }
  const anybody = new SiteClient(site.url)
  const email = 'more-fields@example.org'
  await anybody.submit('/sign-up', { ...more, name: '新人', email, password: testPassword })
  const person = await database.read.selectFrom('person').selectAll().where('emailKey', '=', email).executeTakeFirst()
  expect(person).toMatchObject({ isOperator: 0, emailConfirmedAt: null })
  expect(person?.id).not.toBe(cast.own.memberId)
  const stranger = cast.player('stranger')
  const made = await client.ask('/my/organisations/new', {
    cookie: stranger.cookie,
    body: { ...more, csrf: stranger.csrf, nameZh: '多填字段的机构', kind: 'SERVICE' },
  })
  const slug = made.headers.location?.split('/').at(-1)?.replace(/\?.*/, '') ?? ''
  const organisation = await database.read
    .selectFrom('organisation')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  expect(organisation).toMatchObject({ standing: 'draft', verifiedAt: null })
  expect(JSON.parse(organisation?.profile ?? '{}').capabilities ?? []).toEqual([])
  const editor = cast.player('editor')
  await client.ask('/account?index', {
    cookie: editor.cookie,
    body: { ...more, csrf: editor.csrf, intent: 'profile', name: '还是编辑', language: 'zh' },
  })
  const changed = await database.read
    .selectFrom('person')
    .innerJoin('member', 'member.personId', 'person.id')
    .select(['person.name', 'person.isOperator', 'member.role', 'member.organisationId'])
    .where('person.id', '=', editor.personId ?? '')
    .execute()
  expect(changed).toEqual([
    { name: '还是编辑', isOperator: 0, role: 'editor', organisationId: cast.own.organisationId },
  ])
}, 60_000)

test('no address leads to another site, and none writes into the headers', async () => {
  const wrong: string[] = []
  const owner = cast.player('owner')
  const away = [
    ...['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '\\\\evil.example'],
    ...['/\t/evil.example', '/%09/evil.example\r\nSet-Cookie: a=b', 'evil.example', '@evil.example'],
  ]
  const password = encodeURIComponent(testPassword)
  for (const to of away) {
    const asked = encodeURIComponent(to)
    const answers: [string, RawAnswer][] = [
      ['sign-in page', await client.ask(`/sign-in?to=${asked}`)],
      ['sign-in page, signed in', await client.ask(`/sign-in?to=${asked}`, { cookie: owner.cookie })],
      ['link of a mail', await client.ask(`/confirm-address/${cast.confirmLink}?to=${asked}`)],
      ['second factor', await client.ask(`/second-factor?to=${asked}`, { cookie: owner.cookie })],
      [
        'switch',
        await client.ask('/my/switch', {
          cookie: owner.cookie,
          body: { csrf: owner.csrf, slug: cast.own.slug, to },
        }),
      ],
      [
        'sign-in',
        await client.ask(`/sign-in?to=${asked}`, {
          cookie: visitor.cookie,
          body: `csrf=${visitor.csrf}&email=${encodeURIComponent(cast.player('finance').email)}&password=${password}`,
        }),
      ],
    ]
    for (const [name, answer] of answers) {
      const cookies = answer.headers['set-cookie']?.join(' ') ?? ''
      if (answer.status >= 500 || cookies.includes('a=b')) wrong.push(`${name} ${to}: ${answer.status} ${cookies}`)
      const { location } = answer.headers
      if (location && new URL(location, site.url).host !== new URL(site.url).host)
        wrong.push(`${name} ${to}: ${location}`)
      if (/(?:action|href)="[^"]*evil[^"]*"/.test(answer.text) && !/[?&;]to=/.test(answer.text))
        wrong.push(`${name} ${to}: in the page`)
      // The session is another after switching.
      const session = answer.headers['set-cookie']?.find((each) => each.startsWith('shuji_session='))
      if (name === 'switch' && session) owner.cookie = session.split(';')[0] ?? ''
    }
  }
  expect(wrong).toEqual([])
}, 240_000)
