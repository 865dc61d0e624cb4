import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { handlersByAddress } from './open-routes.server.ts'

const paths = {
  root: '',
  start: ':lang?',
  missing: '*',
  catalogue: ':lang?/catalogue',
  mine: ':lang?/my/things',
  new: ':lang?/my/things/new',
  thing: ':lang?/my/things/:id',
  parts: ':lang?/my/things/:id/parts',
  api: 'api/*',
  apiThing: 'api/v1/things/:id',
  page: ':lang?/data',
  file: 'data.json',
}
const routes = Object.fromEntries(
  Object.entries(paths).map(([id, path]) => [id, { id, path, parentId: id === 'root' ? undefined : 'root' }]),
)
const build = { routes, assets: { routes } } as unknown as ServerBuild
const routesAt = handlersByAddress(build, (part) => Object.keys(part.routes))

test.each([
  ['/', ['start']],
  ['/en', ['start']],
  ['/_root.data', ['start']],
  ['/catalogue', ['catalogue']],
  ['/en/catalogue.data', ['catalogue']],
  ['/my/things', ['mine']],
  ['/en/my/things/7', ['thing']],
  ['/my/things/7/parts.data', ['parts']],
  // What is called like a page of its own may be a thing, too.
  ['/my/things/new', ['new', 'thing']],
  ['/my/things/new/parts', ['parts']],
  ['/api/v1/things/7', ['apiThing', 'api']],
  ['/api/v1/things/7/8', ['api']],
  ['/data', ['page']],
  ['/Catalogue', ['catalogue']],
  ['/%63atalogue', ['catalogue']],
  ['/data.json', ['file']],
  ['/data.data', ['page']],
])('whoever answers %s has the routes %j, the frame and what answers where nothing fits', (address, wanted) => {
  expect(routesAt(address)).toEqual(expect.arrayContaining(['root', 'missing', ...wanted]))
})

test.each([
  ['/catalogue', ['root', 'start', 'missing', 'catalogue']],
  // In a language, and as what may be a language above an address.
  ['/en/my/things/7', ['root', 'start', 'missing', 'mine', 'thing']],
  ['/my/things/7/parts', ['root', 'start', 'missing', 'mine', 'thing', 'parts']],
])('%s is looked for among few routes', (address, wanted) => {
  expect(routesAt(address).sort()).toEqual(wanted.sort())
})

test('an address that no route has or that cannot be read, and what tells of routes, is looked for among all', () => {
  for (const address of ['/__manifest', '/nowhere/else', '/catalogues/7', '/my/things/7/parts/8', '/my/%e0%a4%a'])
    expect(routesAt(address), address).toHaveLength(Object.keys(paths).length)
})

test('there are no more handlers than ways through the addresses, whatever is asked for', () => {
  let made = 0
  const handlerAt = handlersByAddress(build, () => ++made)
  for (let at = 0; at < 1_000; at++) for (const path of ['', '/parts']) handlerAt(`/en/my/things/${at}${path}.data`)
  expect(made).toBe(3)
})
