import type { ServerBuild } from '@remix-run/node'

/**
 * Handlers by address, made by `make` from the site or from a part of it. Remix looks through all routes it is given several
 * times a page, which would cost as much as the page: each handler is given only the routes whose addresses begin the same.
 */
export function handlersByAddress<H>(build: ServerBuild, make: (part: ServerBuild) => H): (pathname: string) => H {
  const whole = make(build)
  const beginnings = new Map<string, string[]>()
  for (const id of Object.keys(build.routes)) {
    const beginning = beginningOf(build, id)
    beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), id])
  }
  const handlers = [...beginnings.keys()]
    .map((beginning) => {
      // Of shorter beginnings, too: among them are the frame, and what answers where nothing else fits.
      const ids = [...beginnings].flatMap(([shorter, those]) => (beginning.startsWith(shorter) ? those : []))
      return { beginning, handler: make(only(build, new Set(ids.flatMap((id) => withParents(build, id))))) }
    })
    // The longest first: /api/v1/listings/ before /api/.
    .sort((a, b) => b.beginning.length - a.beginning.length)
  return (pathname) => {
    // The data of a page has its address with an ending; that of the start page has a name.
    const page = pathname.replace(/^\/_root\.data$/, '/').replace(/\.data$/, '')
    const path = `${page.replace(/^\/en(?=\/|$)/, '')}/`.replace('//', '/')
    const found = handlers.find(({ beginning }) => (beginning === '/' ? path === '/' : path.startsWith(beginning)))
    return found?.handler ?? whole
  }
}

function withParents(build: ServerBuild, id: string | undefined): string[] {
  return id ? [id, ...withParents(build, build.routes[id]?.parentId)] : []
}

function only(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const pick = <R>(routes: Record<string, R>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}

/** The part of a route's path before anything that may differ, without the language: `/api/v1/listings/`. */
function beginningOf(build: ServerBuild, id: string): string {
  const pieces: string[] = []
  for (let route = build.routes[id]; route; route = route.parentId ? build.routes[route.parentId] : undefined)
    pieces.unshift(...(route.path ?? '').split('/').filter(Boolean))
  const own = pieces[0] === ':lang?' ? pieces.slice(1) : pieces
  const end = own.findIndex((piece) => /^[:*]|\?$/.test(piece))
  const fixed = end === -1 ? own : own.slice(0, end)
  return `/${fixed.map((piece) => `${piece}/`).join('')}`
}
