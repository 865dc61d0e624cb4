import type { ServerBuild } from '@remix-run/node'

/**
 * Handlers by address, made by `make` from the site or from a part of it. Remix looks through all routes it is given several
 * times a page, which would cost as much as the page: each handler is given only the routes that an address and the
 * addresses above it can have. An address that no route has is answered by the whole site.
 */
export function handlersByAddress<H>(build: ServerBuild, make: (part: ServerBuild) => H): (pathname: string) => H {
  const whole = make(build)
  const tree = treeOf(build)
  // As many as there are ways through the tree, whatever addresses are asked for.
  const handlers = new Map<string, H>()
  return (pathname) => {
    // The data of a page has its address with an ending; that of the start page has a name.
    const page = pathname.replace(/^\/_root\.data$/, '/').replace(/\.data$/, '')
    const pieces = pathname === manifest ? undefined : piecesOf(page)
    const ids = pieces && along(tree, pieces)
    if (!ids) return whole
    const key = [...ids].join('\n')
    const known = handlers.get(key)
    if (known) return known
    const handler = make(only(build, new Set([...ids].flatMap((id) => withParents(build, id)))))
    handlers.set(key, handler)
    return handler
  }
}

/** Where Remix tells a browser of the routes that its page has links to: they may be any. */
const manifest = '/__manifest'

/** Pieces of an address as Remix compares them: decoded, whether large or small; undefined where they cannot be decoded. */
function piecesOf(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter(Boolean)
      .map((piece) => decodeURIComponent(piece).toLowerCase())
  } catch {
    return undefined
  }
}

/** Routes by the pieces of their addresses; what may be anything has a place of its own in each level. */
type Place = { ids: string[]; splats: string[]; named: Map<string, Place>; any?: Place }

function treeOf(build: ServerBuild): Place {
  const tree = newPlace()
  for (const id of Object.keys(build.routes)) for (const pieces of addressesOf(build, id)) enter(tree, pieces, id)
  return tree
}

function newPlace(): Place {
  return { ids: [], splats: [], named: new Map() }
}

function enter(place: Place, [piece, ...rest]: readonly string[], id: string): void {
  if (piece === undefined) place.ids.push(id)
  else if (piece === '*') place.splats.push(id)
  else enter(below(place, piece), rest, id)
}

function below(place: Place, piece: string): Place {
  if (piece.startsWith(':')) {
    place.any ??= newPlace()
    return place.any
  }
  const name = piece.toLowerCase()
  const known = place.named.get(name) ?? newPlace()
  place.named.set(name, known)
  return known
}

/** The routes met on the way along an address; undefined where none but what answers anything at all has it. */
function along(tree: Place, pieces: readonly string[]): Set<string> | undefined {
  const ids = new Set([...tree.splats, ...tree.ids])
  let places = [tree]
  let hasSplat = false
  for (const piece of pieces) {
    places = places.flatMap(({ named, any }) => [named.get(piece) ?? [], any ?? []].flat())
    for (const place of places) {
      for (const id of [...place.ids, ...place.splats]) ids.add(id)
      hasSplat ||= place.splats.length > 0
    }
  }
  return hasSplat || places.some((place) => place.ids.length > 0) ? ids : undefined
}

function withParents(build: ServerBuild, id: string | undefined): string[] {
  return id ? [id, ...withParents(build, build.routes[id]?.parentId)] : []
}

function only(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const pick = <R>(routes: Record<string, R>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}

/** The addresses of a route in pieces, with and without each piece that may be left out. */
function addressesOf(build: ServerBuild, id: string): string[][] {
  const pieces: string[] = []
  for (let route = build.routes[id]; route; route = route.parentId ? build.routes[route.parentId] : undefined)
    pieces.unshift(...(route.path ?? '').split('/').filter(Boolean))
  return pieces.reduce<string[][]>(
    (ways, piece) =>
      piece.endsWith('?')
        ? ways.flatMap((way) => [[...way, piece.slice(0, -1)], way])
        : ways.map((way) => [...way, piece]),
    [[]],
  )
}
