import { lookup as dnsLookup } from 'node:dns/promises'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Fetched, FetchRefusal } from './fetched.ts'
import { hostOf, isLoopback, isPublicAddress } from './public-address.ts'

export const mostRedirects = 3
export const mostMilliseconds = 5_000
export const mostBytes = 64 * 1_024
const ordinaryPorts = [80, 443]

export type FetchOptions = {
  method?: 'GET' | 'HEAD'
  /** Ports beside 80 and 443, by the exchange's settings. */
  ports?: readonly number[]
  /** Lets loopback addresses and their ports be asked: for tests, as an argument, never from settings. */
  allowsLoopback?: boolean
  /** How names become addresses; the system's way unless a test says otherwise. */
  resolve?: (host: string) => Promise<readonly string[]>
  /** Milliseconds for all of it, redirects too; at most, and unless said, 5 seconds. */
  within?: number
}

/**
 * Asks an address that somebody else chose, without being led into our own network: only http and https, no credentials,
 * known ports, and only public addresses. A name is resolved once; were any of its addresses not public it is refused, and
 * the connection goes to the address that was looked at. Each of at most 3 redirects is looked at in the same way. Reads
 * 64 kB at most and takes 5 seconds at most. Never throws: a refusal or a failure is a value.
 */
export async function fetchSafely(given: string, options: FetchOptions = {}): Promise<Fetched> {
  const started = performance.now()
  const within = Math.min(options.within ?? mostMilliseconds, mostMilliseconds)
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), within)
  let url = given
  try {
    for (let redirects = 0; ; redirects++) {
      const target = await targetOf(url, options, abort.signal)
      if ('reason' in target) return { isAnswered: false, url, reason: target.reason }
      const answer = await ask(target, options.method ?? 'GET', abort.signal)
      if (answer.location === undefined)
        return {
          isAnswered: true,
          url,
          ...answer.said,
          milliseconds: Math.round(performance.now() - started),
          redirects,
        }
      if (redirects >= mostRedirects) return { isAnswered: false, url, reason: 'redirects' }
      if (!URL.canParse(answer.location, url)) return { isAnswered: false, url, reason: 'url' }
      url = new URL(answer.location, url).href
    }
  } catch (error) {
    return { isAnswered: false, url, reason: abort.signal.aborted ? 'timeout' : reasonOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** An address that may be asked: the name it has, and where it was found to be. */
export type Target = { url: URL; host: string; address: string; family: 4 | 6 }

/** Looks at an address before anything is sent to it. */
export async function targetOf(
  text: string,
  options: Pick<FetchOptions, 'allowsLoopback' | 'ports' | 'resolve'>,
  signal: AbortSignal,
): Promise<Target | { reason: FetchRefusal }> {
  const host = hostOf(text)
  if (host === undefined || text.length > 2_000) return { reason: 'url' }
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { reason: 'scheme' }
  if (url.username !== '' || url.password !== '') return { reason: 'credentials' }
  if (host === '') return { reason: 'url' }
  const addresses = isIP(host) ? [host] : await waitFor((options.resolve ?? resolveName)(host), signal)
  const [address] = addresses
  if (address === undefined) return { reason: 'unresolved' }
  const isOwn = options.allowsLoopback === true && addresses.every(isLoopback)
  if (!isOwn && !addresses.every(isPublicAddress)) return { reason: 'address' }
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (!isOwn && !ordinaryPorts.includes(port) && !options.ports?.includes(port)) return { reason: 'port' }
  return { url, host, address, family: isIP(address) === 6 ? 6 : 4 }
}

/** Stands in for looking a name up: the connection goes where the name was found to lead when it was looked at. */
export function pinnedTo({ address, family }: Pick<Target, 'address' | 'family'>): LookupFunction {
  return (_, asked, answer) => (asked.all ? answer(null, [{ address, family }]) : answer(null, address, family))
}

async function resolveName(host: string): Promise<string[]> {
  return (await dnsLookup(host, { all: true, verbatim: true })).map(({ address }) => address)
}

type Answer = {
  location: string | undefined
  said: { status: number; type: string; body: string; isCut: boolean }
}

/** One request to the address that was looked at; the name is not resolved again. */
function ask({ url, host, address, family }: Target, method: 'GET' | 'HEAD', signal: AbortSignal): Promise<Answer> {
  const isSecure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (isSecure ? httpsRequest : httpRequest)({
      method,
      host,
      port: url.port || (isSecure ? 443 : 80),
      path: url.pathname + url.search,
      signal,
      // An agent of its own: no connection is shared, and no proxy of the environment is asked.
      agent: isSecure ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false }),
      lookup: pinnedTo({ address, family }),
      headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Shuji link check', connection: 'close' },
    })
    request.on('error', reject)
    request.once('response', (response) => {
      response.on('error', reject)
      void readAnswer(response, method)
        .then(resolve, reject)
        .finally(() => request.destroy())
    })
    request.end()
  })
}

async function readAnswer(response: IncomingMessage, method: 'GET' | 'HEAD'): Promise<Answer> {
  const { statusCode: status = 0, headers } = response
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined
  const chunks: Buffer[] = []
  let size = 0
  if (!isRedirect && method === 'GET')
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > mostBytes) break
    }
  const body = Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8')
  return {
    location: isRedirect ? headers.location : undefined,
    said: { status, type: (headers['content-type'] ?? '').slice(0, 200), body, isCut: size > mostBytes },
  }
}

/** What is waited for, or an error as soon as the time is over: a name server cannot be called off. */
function waitFor<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function reasonOf(error: unknown): FetchRefusal {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  if (/^(?:ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'unresolved'
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return 'certificate'
  return 'connection'
}
