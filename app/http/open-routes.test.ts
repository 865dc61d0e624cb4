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
  ['/data.json', ['file']],
  ['/data.data', ['page']],
])('whoever answers %s has the routes %j, the frame and what answers where nothing fits', (address, wanted) => {
  expect(routesAt(address)).toEqual(expect.arrayContaining(['root', 'missing', ...wanted]))
})

test('a page is looked for among few routes, an unknown address among all', () => {
  expect(routesAt('/catalogue')).toHaveLength(4)
  expect(routesAt('/nowhere')).toHaveLength(Object.keys(paths).length)
  expect(routesAt('/catalogues')).toHaveLength(Object.keys(paths).length)
})
