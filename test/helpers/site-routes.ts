import type { ServerBuild } from '@remix-run/node'

/** A route of the built site. */
export type SiteRoute = {
  /** Without the folder, as policies name it. */
  id: string
  /** As the build names it. */
  routeId: string
  path: string
  isPage: boolean
  isIndex: boolean
  isRead: boolean
  acts: boolean
}

/** Every route of the built site, with what it answers to. */
export function siteRoutes(build: ServerBuild): SiteRoute[] {
  return Object.values(build.routes).flatMap((route) => {
    if (!route) return []
    const { loader, action, default: page } = route.module as unknown as Record<string, unknown>
    return {
      id: route.id.replace(/^routes\//, ''),
      routeId: route.id,
      path: route.path ?? '',
      isPage: page !== undefined,
      isIndex: route.index === true,
      isRead: loader !== undefined || page !== undefined,
      acts: action !== undefined,
    }
  })
}

/** The address of a route with these values in its places; throws where one is not given. */
export function addressOf(route: SiteRoute, values: Readonly<Record<string, string>>, language: 'zh' | 'en'): string {
  const parts = route.path.split('/').flatMap((part) => {
    if (part === '' || part === ':lang?') return []
    if (part !== '*' && !part.startsWith(':')) return part
    const name = part.replace(/^:/, '')
    const value = values[name]
    if (value === undefined) throw new Error(`Nobody says what ${name} is in the address of ${route.id}`)
    return part === '*' ? value : encodeURIComponent(value)
  })
  if (language === 'en' && route.path.startsWith(':lang?')) parts.unshift('en')
  return `/${parts.join('/')}`
}
