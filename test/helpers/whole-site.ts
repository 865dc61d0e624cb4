import type { ServerBuild } from '@remix-run/node'
import { sql } from 'kysely'
import { may, type Permission } from '#app/domain/access/permissions.ts'
import { allPolicies } from '#app/domain/access/policies/all-policies.ts'
import type { Access } from '#app/domain/access/policies/policy.ts'
import { siteBuild } from '#scripts/bench/serve.ts'
import type { Cast, Player, Visitor } from '../factories/cast.ts'
import { keepCastDocument } from '../factories/cast-rows.ts'
import { RawClient } from './raw-client.ts'
import { placesOf } from './route-values.ts'
import { type RunningExchange, runExchange } from './running-exchange.ts'
import { SiteClient } from './site-client.ts'
import { addressOf, type SiteRoute, siteRoutes } from './site-routes.ts'

/** A running exchange with every route of it, for tests that go through all of them; nothing changes in it by itself. */
export type WholeSite = {
  site: RunningExchange
  client: RawClient
  routes: SiteRoute[]
  /** Cookie and form token of somebody who is not signed in. */
  visitor: Visitor
  places: Awaited<ReturnType<typeof placesOf>>
  close: () => Promise<void>
}

export async function openWholeSite(): Promise<WholeSite> {
  const [site, build] = await Promise.all([runExchange({ hasRegularWork: false }), siteBuild() as Promise<ServerBuild>])
  // Nothing here has to outlive a power cut: hundreds of acts need not wait for the disk.
  await sql`pragma synchronous = off`.execute(site.exchange.database.write)
  const client = new RawClient(site.url)
  const browser = new SiteClient(site.url)
  const form = await browser.form('/sign-in')
  await keepCastDocument(site.exchange)
  return {
    site,
    client,
    routes: siteRoutes(build),
    visitor: {
      cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
      csrf: form.fields.find(([name]) => name === 'csrf')?.[1] ?? '',
    },
    places: await placesOf(site.exchange),
    close: async () => {
      client.close()
      await site.close()
    },
  }
}

/** Every page that this player of the cast may read, with things of the first organisation or their own. */
export function pagesOf(
  { routes, places }: WholeSite,
  cast: Cast,
  player: Player,
  language: 'zh' | 'en' = 'en',
): { id: string; access: Access; path: string }[] {
  return routes.flatMap((route) => {
    const access = allPolicies[route.id]?.read
    if (!route.isPage || access === undefined || access.startsWith('key:') || route.id === 'root') return []
    const { actor } = player
    const isIn =
      access === 'anyone' ||
      (actor.kind === 'visitor' ? access === 'visitor' : access === 'person') ||
      (!['visitor', 'person'].includes(access) && may(actor, access as Permission, cast.own.organisationId))
    return isIn ? { id: route.id, access, path: addressOf(route, places(route, cast, player), language) } : []
  })
}
