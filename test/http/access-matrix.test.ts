import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, type Permission } from '#app/domain/access/permissions.ts'
import { allPolicies } from '#app/domain/access/policies/all-policies.ts'
import type { Access } from '#app/domain/access/policies/policy.ts'
import { createKey } from '#app/domain/api-key/api-keys.server.ts'
import { type Cast, makeCast, type Player } from '../factories/cast.ts'
import { problemsIn, redirectIn } from '../helpers/data-answer.ts'
import type { RawAnswer, RawClient } from '../helpers/raw-client.ts'
import { completeForms } from '../helpers/route-values.ts'
import type { RunningExchange } from '../helpers/running-exchange.ts'
import { formsIn } from '../helpers/site-client.ts'
import { addressOf, type SiteRoute } from '../helpers/site-routes.ts'
import { type WatchedTables, watchTables } from '../helpers/watched-tables.ts'
import { openWholeSite, type WholeSite } from '../helpers/whole-site.ts'

let whole: WholeSite
let site: RunningExchange
let client: RawClient
let routes: SiteRoute[]
let places: WholeSite['places']
let watched: WatchedTables
/** Two organisations and their people that nobody has changed yet. */
let cast: Cast
let checks = 0

beforeAll(async () => {
  whole = await openWholeSite()
  ;({ site, client, routes, places } = whole)
  watched = await watchTables(site.exchange.database)
  await renewCast()
}, 180_000)
afterAll(async () => {
  console.log(`${checks} checks of who may do what, over ${routes.length} routes and ${acts().length} acts`)
  await whole.close()
})

async function renewCast(): Promise<void> {
  cast = await makeCast(site.exchange, whole.visitor)
  // That is no change by anybody.
  await watched.changed()
}

/** Is there for nobody: every address that no other route has. */
const missing = new Set(['$', 'api.$'])

type Verdict = 'in' | 'on' | 'sign in' | 'confirm' | 'second factor' | 'not there' | 'no key'

/** What the matrix says of this player, with things of the first organisation. */
function verdict(access: Access, { actor }: Player): Verdict {
  if (access === 'anyone') return 'in'
  if (access === 'visitor') return actor.kind === 'visitor' ? 'in' : 'on'
  if (access.startsWith('key:')) return 'no key'
  if (actor.kind !== 'person') return 'sign in'
  if (access === 'person' || may(actor, access as Permission, cast.own.organisationId)) return 'in'
  if (!actor.isConfirmed) return 'confirm'
  return access.startsWith('exchange.') && actor.isOperatorPending ? 'second factor' : 'not there'
}

/** What an answer says of whoever asked. */
function answered({ status, headers, text }: RawAnswer): Verdict | `${number}` {
  if (status === 404) return 'not there'
  if (status === 401) return 'no key'
  const to = status === 202 ? redirectIn(text) : headers.location
  const path = to?.replace(/^\/en(?=\/)/, '')
  // One that says what was done follows an act.
  if (path?.startsWith('/sign-in') && !/[?&]done=/.test(path)) return 'sign in'
  if (path === '/confirm-address') return 'confirm'
  if (path?.startsWith('/second-factor')) return 'second factor'
  if (to !== undefined) return 'on'
  if (status === 403) {
    const problems = text.startsWith('[') ? problemsIn(text) : undefined
    // A refusal by the act itself, after the guard.
    return problems && problems[0]?.reason !== 'outdated' ? 'in' : '403'
  }
  return status < 500 ? 'in' : `${status}`
}

/** Whether the answer is what the matrix says: who is let in may be sent on by an act that was done. */
function holds(expected: Verdict, given: ReturnType<typeof answered>): boolean {
  return given === expected || (expected === 'in' && given === 'on')
}

/**
 * Those whose answer is also made as a document: one of each answer, another at each turn. Data and documents are made by the
 * same loaders and guards; the data is made for all.
 */
function whoseTurn(players: readonly Player[], verdictOf: (player: Player) => Verdict, turn: number): Set<Player> {
  return new Set(
    players.filter((player) => {
      const same = players.filter((each) => verdictOf(each) === verdictOf(player))
      return same[turn % same.length] === player
    }),
  )
}

/** Those whose every page is looked through. */
const lookedThrough = ['visitor', 'owner', 'operator']
const pages = new Map<string, Promise<RawAnswer>>()

/** The page of a route as the player sees it, asked for once. */
function pageOf(route: SiteRoute, player: Player): Promise<RawAnswer> {
  const path = addressOf(route, places(route, cast, player), 'zh')
  const key = `${player.personId} ${path}`
  const page = pages.get(key) ?? client.ask(path, { cookie: player.cookie })
  pages.set(key, page)
  return page
}

const readable = () => routes.filter(({ isRead }) => isRead)
const acts = () =>
  routes.flatMap((route) =>
    Object.entries(allPolicies[route.id]?.acts ?? {}).map(([intent, access]) => ({ route, intent, access })),
  )

test('every route has a row, every row a route, and each says what it answers to', () => {
  const wrong: string[] = []
  for (const { id, isRead, acts } of routes) {
    const policy = allPolicies[id]
    if (!policy) wrong.push(`${id}: no row`)
    else {
      if (isRead !== (policy.read !== undefined)) wrong.push(`${id}: ${isRead ? 'read by whom?' : 'not to be read'}`)
      if (acts !== Object.keys(policy.acts ?? {}).length > 0) wrong.push(`${id}: ${acts ? 'which acts?' : 'no action'}`)
    }
  }
  const known = new Set(routes.map(({ id }) => id))
  wrong.push(...Object.keys(allPolicies).flatMap((id) => (known.has(id) ? [] : `${id}: no route`)))
  expect(wrong).toEqual([])
})

/** What reading a route gives this player. */
function verdictOfReading(route: SiteRoute, access: Access, player: Player): Verdict {
  if (missing.has(route.id)) return 'not there'
  const isAsked = allPolicies[route.id]?.needsCode && player.actor.kind === 'person' && player.actor.isOperatorPending
  return isAsked ? 'second factor' : verdict(access, player)
}

test('each page is for those the matrix names: as a document, as its data, as the data of its route alone', async () => {
  const wrong: string[] = []
  const tries = readable().flatMap((route, turn) => {
    const access = allPolicies[route.id]?.read
    if (access === undefined || route.id === 'root') return []
    const verdictOf = (player: Player) => verdictOfReading(route, access, player)
    const made = whoseTurn(cast.players, verdictOf, turn)
    return cast.players.flatMap((player) => {
      const path = addressOf(route, places(route, cast, player), 'zh')
      const data = path === '/' ? '/_root.data' : `${path}.data`
      const ask = (address: string) => ({
        address,
        answer: () => client.ask(address, { cookie: player.cookie }),
      })
      const document = { address: path, answer: () => pageOf(route, player) }
      const alone = ask(`${data}?_routes=${encodeURIComponent(route.routeId)}`)
      const isMade = made.has(player) || lookedThrough.includes(player.name)
      // What everybody gets is the same, and long.
      const isLong = access === 'anyone' && !isMade
      const asked = route.isPage ? [...(isMade ? [document] : []), ...(isLong ? [] : [ask(data)]), alone] : [document]
      return asked.map((each) => ({ ...each, name: player.name, expected: verdictOf(player) }))
    })
  })
  await Promise.all(
    tries.map(async ({ name, address, answer, expected }) => {
      const given = answered(await answer())
      checks++
      if (!holds(expected, given)) wrong.push(`${name} ${address}: ${given}, not ${expected}`)
    }),
  )
  expect(wrong).toEqual([])
}, 240_000)

test('no page has a form whose act has no row', async () => {
  const wrong: string[] = []
  await Promise.all(
    readable()
      .filter(({ isPage, id }) => isPage && id !== 'root')
      .flatMap((route) =>
        lookedThrough.map(cast.player).map(async (player) => {
          const { text } = await pageOf(route, player)
          checks++
          const path = addressOf(route, places(route, cast, player), 'zh')
          for (const { action, intent } of formsIn({ text, path })) {
            const target = routeAt(action)
            const known = target && allPolicies[target.id]?.acts
            if (!known || !(known[intent ?? '*'] ?? known['*'])) wrong.push(`${route.id}: ${action} ${intent ?? '*'}`)
          }
        }),
      ),
  )
  expect([...new Set(wrong)]).toEqual([])
}, 240_000)

/** The route of a page with the address. */
function routeAt(address: string): SiteRoute | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/^\/en(?=\/|$)/, '')
  // A name that is written out goes before one that may be anything.
  const plainFirst = [...routes].sort((a, b) => a.path.split(':').length - b.path.split(':').length)
  return plainFirst.find(
    (route) =>
      route.acts && new RegExp(`^/${route.path.replace(/^:lang\?\/?/, '').replace(/:[^/]+/g, '[^/]+')}$`).test(path),
  )
}

test('what is nowhere, or belongs to others, is not there for anybody: in English, too', async () => {
  const wrong: string[] = []
  const tries = readable().flatMap((route, turn) => {
    const access = allPolicies[route.id]?.read
    if (access === undefined || !route.path.includes('/:')) return []
    const made = whoseTurn(cast.players, (player) => verdict(access, player), turn)
    return cast.players.flatMap((player) => {
      const nowhere = Object.fromEntries(
        Object.entries(places(route, cast, player)).map(([name, value]) => [name, foreign(route, name, value)]),
      )
      const address = addressOf(route, nowhere, 'en')
      const addresses = [
        ...(made.has(player) || !route.isPage ? [address] : []),
        ...(route.isPage ? [`${address}.data`] : []),
      ]
      // Who may not see such things at all is told nothing else.
      const expected = verdict(access, player)
      return addresses.map((each) => ({ player, address: each, expected: expected === 'in' ? 'not there' : expected }))
    })
  })
  await Promise.all(
    tries.map(async ({ player, address, expected }) => {
      const given = answered(await client.ask(address, { cookie: player.cookie }))
      checks++
      if (given !== expected) wrong.push(`${player.name} ${address}: ${given}, not ${expected}`)
    }),
  )
  expect(wrong).toEqual([])
}, 240_000)

/** The last place of an address filled with what is there, but of another organisation, or is nowhere. */
function foreign(route: SiteRoute, name: string, value: string): string {
  if (!route.path.endsWith(`:${name}`) && !route.path.includes(`:${name}/`)) return value
  if (route.id === 'my.organisations.$slug.documents.$id') return name === 'id' ? cast.other.document : value
  if (name === 'personId') return cast.other.memberId
  if (route.path.includes(':personId')) return value
  return name === 'lang' ? value : `zz-nowhere-${value.slice(0, 8)}`
}

test('each act is for those the matrix names; for all others nothing changes', async () => {
  const wrong: string[] = []
  // What was read before may have been noted: an export is an event.
  await watched.changed()
  for (const [turn, { route, intent, access }] of acts().entries()) {
    const name = `${route.id} ${intent}`
    const complete = completeForms[name]
    const { players } = cast
    const send = async (player: Player, isData: boolean) => {
      const path = addressOf(route, places(route, cast, player), isData ? 'zh' : 'en')
      const address = `${path}${isData ? '.data' : ''}${route.isIndex ? '?index' : ''}`
      const fields = { csrf: player.csrf, ...(intent !== '*' && { intent }), ...complete?.(cast, player) }
      checks++
      return client.ask(address, {
        cookie: player.cookie,
        ...(intent === 'upload' ? asParts(fields) : { body: fields }),
      })
    }
    const isIn = (player: Player) => verdict(access, player) === 'in'
    const others = players.filter((player) => !isIn(player))
    const made = whoseTurn(others, (player) => verdict(access, player), turn)
    await Promise.all(
      others.flatMap((player) =>
        (made.has(player) ? [true, false] : [true]).map(async (isData) => {
          const expected = verdict(access, player)
          const given = answered(await send(player, isData))
          if (given !== expected) wrong.push(`${player.name} ${name}: ${given}, not ${expected}`)
        }),
      ),
    )
    const changed = await watched.changed()
    if (changed.length > 0) wrong.push(`${name}: ${changed} changed by one who may not`)
    for (const player of players.filter(isIn)) {
      const answer = await send(player, true)
      const given = answered(answer)
      if (!holds('in', given)) {
        // A fault says in the log what it is.
        const fault = answer.status >= 500 ? site.log.findLast((line) => line.includes(' POST ')) : ''
        wrong.push(`${player.name} ${name}: ${given}, not in ${fault}`)
        continue
      }
      // The form was read, and its act found: what a route does not know it says of the field.
      const problem = intent !== '*' && problemsIn(answer.text)?.find(({ field }) => field === 'intent')
      if (problem) wrong.push(`${name}: the route does not know it`)
    }
    const isDone = (await watched.changed()).length > 0
    // Shows that what the others tried would have done something.
    if (complete && !isDone) wrong.push(`${name}: does nothing`)
    if (changed.length > 0 || isDone) await renewCast()
  }
  expect(wrong).toEqual([])
}, 300_000)

/** A form as it is sent that may carry a file. */
function asParts(fields: Readonly<Record<string, string>>) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: `${parts.join('')}--x--\r\n` }
}

test('a program reads its own organisation with a key that was made for it, and no other way', async () => {
  const { write } = site.exchange.database
  const make = (scopes: Parameters<typeof createKey>[1]['scopes']) =>
    createKey(write, {
      organisationId: cast.own.organisationId,
      actorId: cast.player('owner').personId ?? '',
      name: 'program',
      scopes,
      days: 30,
      isDemo: false,
    })
  const [reading, other] = [await make(['organisation:read']), await make(['catalogue:read'])]
  const wrong: string[] = []
  for (const route of routes) {
    const access = allPolicies[route.id]?.read
    if (!access?.startsWith('key:')) continue
    const address = addressOf(route, places(route, cast, cast.player('owner')), 'zh')
    const ask = async (key: string) => {
      checks++
      return client.ask(address, { headers: { authorization: `Bearer ${key}` } })
    }
    const given = await ask(reading.key)
    if (given.status !== 200 || !given.text.includes(cast.own.slug)) wrong.push(`${route.id}: ${given.status}`)
    if (given.text.includes(cast.other.slug)) wrong.push(`${route.id}: shows another organisation`)
    for (const key of [other.key, `${reading.key}x`]) {
      const { status } = await ask(key)
      if (status !== 403 && status !== 401) wrong.push(`${route.id} with a key that is not good for it: ${status}`)
    }
  }
  expect(wrong).toEqual([])
})
