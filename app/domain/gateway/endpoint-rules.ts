/** Whether buyers' calls are passed on. */
export const endpointStates = ['open', 'paused'] as const
export type EndpointState = (typeof endpointStates)[number]

/** Methods that an endpoint may allow. */
export const gatewayMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type GatewayMethod = (typeof gatewayMethods)[number]

/** Most patterns of paths of one endpoint. */
export const mostPaths = 30
/** Seconds the provider's server may take: least, most, unless said. */
export const timeoutSeconds = { least: 1, most: 60, usual: 15 }
/** Megabytes of one answer. */
export const answerMegabytes = { least: 1, most: 100, usual: 10 }
/** Calls a second of each key; twice as many may come at once. */
export const callsPerSecond = { least: 1, most: 200, usual: 10 }
/** Most bytes a buyer may send in one call. */
export const mostSentBytes = 1_048_576

/** What a pattern of paths is made of: segments, of which one may be `*` (any) and the last `**` (any that follow). */
const pattern = /^(?:\/(?:\*|[\w.~!$&'()+,;=:@-]+))*(?:\/\*\*|\/)?$/

/** Whether a text is a pattern of paths: `/v1/companies/*`, `/v1/**`, or `/` for the base address itself. */
export function isPathPattern(text: string): boolean {
  return text.length > 0 && text.length <= 200 && pattern.test(text) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text)
}

/**
 * The path of a call as it may be passed on, or undefined for one that could lead out of what it seems to be: dots, encoded
 * slashes or dots, backslashes, double slashes, control characters.
 */
export function safePath(path: string): string | undefined {
  if (path.length > 2_000 || !/^\/[\w.~!$&'()*+,;=:@/%-]*$/.test(path)) return undefined
  if (/\/\//.test(path) || /%(?:2e|2f|5c|25|0|1|7f)/i.test(path) || /%(?![0-9a-f]{2})/i.test(path)) return undefined
  return /(?:^|\/)\.{1,2}(?:\/|$)/.test(path) ? undefined : path
}

/** Whether one of the patterns allows this path (one that `safePath` gave). */
export function isPathAllowed(patterns: readonly string[], path: string): boolean {
  const parts = partsOf(path)
  return patterns.some((each) => {
    const wanted = partsOf(each)
    const isOpen = wanted.at(-1) === '**'
    const fixed = isOpen ? wanted.slice(0, -1) : wanted
    if (isOpen ? parts.length < fixed.length : parts.length !== fixed.length) return false
    return fixed.every((part, index) => (part === '*' ? parts[index] !== '' : part === parts[index]))
  })
}

/** A path without slashes at its end; `/` has no parts. */
function partsOf(path: string): string[] {
  return path.replace(/\/+$/, '').split('/').slice(1)
}

/** Headers that end at each hop (RFC 9110 7.6.1), and those that tell who asked or how we reached each other. */
const neverPassedOn = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer'],
  ...['transfer-encoding', 'upgrade', 'expect', 'host', 'authorization', 'cookie', 'origin', 'referer', 'forwarded'],
  ...['via', 'x-real-ip', 'content-length', 'x-api-key'],
])
const neverGivenBack = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'te', 'trailer', 'transfer-encoding'],
  ...['upgrade', 'set-cookie', 'strict-transport-security', 'server', 'via', 'alt-svc', 'content-security-policy'],
  ...['www-authenticate', 'location', 'refresh', 'clear-site-data', 'x-powered-by', 'content-length', 'link'],
  ...['x-content-type-options', 'x-request-id', 'cache-control', 'service-worker-allowed', 'report-to', 'nel'],
])

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** What goes to the provider of a buyer's headers. `own` is the header of the provider's secret, which nobody else sets. */
export function headersToProvider(headers: Headers, own: string | null): Record<string, string | string[]> {
  const kept = keep(
    headers,
    neverPassedOn,
    /^(?:x-forwarded-|x-shuji-|x-quota-|x-ratelimit-|sec-|access-control-|proxy-)/,
  )
  if (own !== null) delete kept[own.toLowerCase()]
  return kept
}

/** What goes back to the buyer of a provider's headers: nothing that acts on our own site, and none that are ours. */
export function headersToBuyer(headers: Headers): Record<string, string | string[]> {
  return keep(headers, neverGivenBack, /^(?:access-control-|x-shuji-|x-quota-|x-ratelimit-|cross-origin-|proxy-)/)
}

function keep(headers: Headers, without: ReadonlySet<string>, like: RegExp): Record<string, string | string[]> {
  // What a Connection header names ends here, too.
  const named = new Set(
    String(headers.connection ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase()),
  )
  const kept: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !without.has(name) && !named.has(name) && !like.test(name)) kept[name] = value
  return kept
}
