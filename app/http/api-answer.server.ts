import { hash } from 'node:crypto'

export type JsonOptions = {
  status?: number
  /** Seconds that browsers and proxies may keep it. */
  maxAge?: number
  headers?: Record<string, string>
}

/** A JSON answer any site may read, with an ETag: 304 without a body when the asker already has it. */
export function answerJson(request: Request, body: unknown, options: JsonOptions = {}): Response {
  return answerJsonText(request, JSON.stringify(body), options)
}

/** The same for a JSON text. */
export function answerJsonText(request: Request, text: string, options: JsonOptions = {}): Response {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: crossOrigin })
  const headers = jsonHeaders(text, options)
  if (!options.status && hasEtag(request.headers.get('if-none-match') ?? undefined, headers.etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { status: options.status ?? 200, headers })
}

/** Headers of such an answer, names in small letters. */
export function jsonHeaders(text: string, options: JsonOptions): Record<string, string> {
  return { ...commonHeaders(options), etag: etagOf(text), ...options.headers }
}

/** The headers that do not hang on the text. */
export function commonHeaders({ status = 200, maxAge = 0 }: Pick<JsonOptions, 'status' | 'maxAge'>) {
  return {
    ...crossOrigin,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': status >= 400 ? 'no-store' : `public, max-age=${maxAge}, must-revalidate`,
  }
}

/** A weak ETag that stands for the text. */
export function etagOf(text: string): string {
  return `W/"${hash('sha256', text, 'base64url').slice(0, 22)}"`
}

/** Whether an If-None-Match header names this ETag. */
export function hasEtag(header: string | undefined, etag: string | undefined): boolean {
  if (!header || !etag) return false
  if (header.trim() === '*') return true
  const strip = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => strip(tag) === strip(etag))
}

const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'If-None-Match',
  'access-control-expose-headers': 'ETag',
  'access-control-max-age': '86400',
}
