import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLinks, testConnection } from '#app/domain/pre-check/check-links.server.ts'
import type { Ask } from '#app/domain/pre-check/fetched.ts'
import { fetchSafely, mostBytes } from '#app/domain/pre-check/safe-fetch.server.ts'
import { wholeContent } from '../factories/whole-listing.ts'

let server: Server
let base = ''
/** Everything the server was asked, with the headers that came. */
const asked: { path: string; headers: NodeJS.Dict<string | string[]> }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path: `${request.method} ${path}`, headers: request.headers })
    const hops = /^\/hop\/(\d+)$/.exec(path)?.[1]
    if (path === '/ok') response.end('你好')
    else if (path === '/large') response.end('x'.repeat(mostBytes * 3))
    else if (path === '/missing') response.writeHead(404).end()
    else if (path === '/broken') response.writeHead(503).end()
    else if (path === '/login') response.writeHead(401).end()
    else if (path === '/get-only') response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
    else if (path === '/drop') request.socket.destroy()
    else if (path === '/slow') setTimeout(() => response.end(), 30_000).unref()
    else if (path === '/drip') {
      response.write('a')
      const timer = setInterval(() => response.write('a'), 20).unref()
      response.on('close', () => clearInterval(timer))
    } else if (hops !== undefined)
      response.writeHead(302, { location: hops === '0' ? '/ok' : `/hop/${Number(hops) - 1}` }).end()
    else if (path.startsWith('/to?')) response.writeHead(307, { location: decodeURIComponent(path.slice(4)) }).end()
    else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const here = { allowsLoopback: true } as const
const reasonOf = (fetched: Awaited<ReturnType<typeof fetchSafely>>) =>
  fetched.isAnswered ? fetched.status : fetched.reason

test('an answer comes with status and text, and nothing of us but a name is sent', async () => {
  const fetched = await fetchSafely(`${base}/ok`, here)
  expect(fetched).toMatchObject({ isAnswered: true, status: 200, body: '你好', isCut: false, redirects: 0 })
  const { headers } = asked.at(-1) ?? { headers: {} }
  expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  expect(await fetchSafely(`${base}/ok`, { ...here, method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test('more than 64 kB are not read', async () => {
  const fetched = await fetchSafely(`${base}/large`, here)
  expect(fetched).toMatchObject({ isAnswered: true, isCut: true })
  expect(fetched.isAnswered && fetched.body.length).toBe(mostBytes)
})

test('three redirects are followed, a fourth is not', async () => {
  expect(await fetchSafely(`${base}/hop/2`, here)).toMatchObject({ status: 200, redirects: 3, url: `${base}/ok` })
  expect(reasonOf(await fetchSafely(`${base}/hop/3`, here))).toBe('redirects')
})

test('what does not answer in time is left: before the answer, and within it', async () => {
  expect(reasonOf(await fetchSafely(`${base}/slow`, { ...here, within: 200 }))).toBe('timeout')
  expect(reasonOf(await fetchSafely(`${base}/drip`, { ...here, within: 200 }))).toBe('timeout')
  const never = () => new Promise<string[]>(() => undefined)
  expect(reasonOf(await fetchSafely('http://slow.example.com/', { resolve: never, within: 200 }))).toBe('timeout')
  expect(reasonOf(await fetchSafely(`${base}/drop`, here))).toBe('connection')
})

test('without the setting for tests nothing on this machine is asked', async () => {
  const before = asked.length
  const { port } = new URL(base)
  for (const host of ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '[::ffff:127.0.0.1]', '0.0.0.0'])
    expect(reasonOf(await fetchSafely(`http://${host}:${port}/ok`, { ports: [Number(port)] }))).toBe('address')
  expect(asked).toHaveLength(before)
})

test.each([
  ['', 'url'],
  ['example.com', 'url'],
  ['//example.com/', 'url'],
  ['http://', 'url'],
  ['http://:80/', 'url'],
  ['http://exa mple.com/', 'url'],
  ['file:///etc/passwd', 'scheme'],
  ['gopher://127.0.0.1:70/', 'scheme'],
  ['ftp://8.8.8.8/', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['dict://127.0.0.1:11211/', 'scheme'],
  ['ws://8.8.8.8/', 'scheme'],
  ['http://user@8.8.8.8/', 'credentials'],
  ['http://user:pass@8.8.8.8/', 'credentials'],
  ['http://8.8.8.8@127.0.0.1/', 'credentials'],
  ['http://127.0.0.1/', 'address'],
  ['http://127.0.0.1./', 'address'],
  ['http://127.1/', 'address'],
  ['http://2130706433/', 'address'],
  ['http://0x7f.0x0.0x0.0x1/', 'address'],
  ['http://0177.0.0.1/', 'address'],
  ['http://０.0.0.0/', 'address'],
  ['http://①②⑦.0.0.1/', 'address'],
  ['http://0/', 'address'],
  ['http://10.0.0.1/', 'address'],
  ['http://172.16.5.4/', 'address'],
  ['http://192.168.1.1/', 'address'],
  ['http://169.254.169.254/latest/meta-data/', 'address'],
  ['http://100.100.100.200/latest/meta-data/', 'address'],
  ['http://224.0.0.1/', 'address'],
  ['http://255.255.255.255/', 'address'],
  ['http://[::]/', 'address'],
  ['http://[::1]/', 'address'],
  ['http://[::ffff:7f00:1]/', 'address'],
  ['http://[::ffff:10.0.0.1]/', 'address'],
  ['http://[64:ff9b::a9fe:a9fe]/', 'address'],
  ['http://[2002:7f00:1::]/', 'address'],
  ['http://[fe80::1]/', 'address'],
  ['http://[fd00:ec2::254]/', 'address'],
  ['http://[ff02::1]/', 'address'],
  ['http://8.8.8.8:22/', 'port'],
  ['http://8.8.8.8:6379/', 'port'],
  ['https://[2400:3200::1]:8443/', 'port'],
])('%s is refused', async (url, reason) => {
  expect(reasonOf(await fetchSafely(url))).toBe(reason)
})

test.each([
  'http://10.0.0.1/',
  'http://169.254.169.254/',
  'http://[fe80::1]/',
  'file:///etc/passwd',
  'http://user:pass@127.0.0.1/',
])('a redirect to %s is refused like the address itself', async (to) => {
  const fetched = await fetchSafely(`${base}/to?${encodeURIComponent(to)}`, here)
  expect(['address', 'scheme', 'credentials']).toContain(reasonOf(fetched))
})

test('a name is refused when any of its addresses is not public', async () => {
  const resolve = async () => ['8.8.8.8', '10.0.0.1']
  expect(reasonOf(await fetchSafely('http://mixed.example.com/', { resolve }))).toBe('address')
  expect(reasonOf(await fetchSafely('http://none.example.com/', { resolve: async () => [] }))).toBe('unresolved')
})

test('a name is resolved once, and the connection goes to the address that was looked at', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.1']]
  let times = 0
  const resolve = async () => answers[times++] ?? []
  const { port } = new URL(base)
  // No such name exists: only the address that was looked at can answer.
  expect(reasonOf(await fetchSafely(`http://rebinds.invalid:${port}/ok`, { ...here, resolve }))).toBe(200)
  expect(times).toBe(1)
  expect(asked.at(-1)?.headers.host).toBe(`rebinds.invalid:${port}`)
  // The next request looks anew, and so does every redirect.
  times = 0
  const fetched = await fetchSafely(`http://rebinds.invalid:${port}/hop/0`, { ...here, resolve })
  expect(reasonOf(fetched)).toBe('address')
})

test('links are answered, want a login, or are broken, and each is asked once', async () => {
  const ask: Ask = (url, options) => fetchSafely(url, { ...here, ...options })
  const content = wholeContent({
    document: `${base}/get-only`,
    sourceDetail: { zh: `见 ${base}/login 和 ${base}/missing，以及 ${base}/get-only。` },
    files: [{ name: 'a.csv', format: 'CSV', url: 'http://10.0.0.1/a.csv' }],
  })
  asked.length = 0
  const results = await checkLinks(content, { ask, today: '2026-11-29' })
  expect(
    results.map(({ url, isAnswered, status, reason }) => [url.replace(base, ''), isAnswered, status ?? reason]),
  ).toEqual([
    ['/get-only', true, 200],
    ['http://10.0.0.1/a.csv', false, 'address'],
    ['/login', true, 401],
    ['/missing', false, 404],
  ])
  expect(asked.filter(({ path }) => path === 'HEAD /get-only')).toHaveLength(1)
})

test('an interface that asks for a key can be reached; one that is not there or fails cannot', async () => {
  const ask: Ask = (url, options) => fetchSafely(url, { ...here, ...options })
  const of = async (path: string) => (await testConnection(`${base}${path}`, { ask, today: '2026-11-29' })).isPassed
  expect([await of('/ok'), await of('/login'), await of('/missing'), await of('/broken'), await of('/drop')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
