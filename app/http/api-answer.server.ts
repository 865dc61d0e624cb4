import { createHash } from 'node:crypto'

/**
 * A JSON answer any site may read, with an ETag: 304 without a body when the asker already has it.
 * `maxAge` in seconds lets browsers and proxies keep it that long.
 */
export function answerJson(
  request: Request,
  body: unknown,
  options: { status?: number; maxAge?: number } = {},
): Response {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: crossOrigin })
  const text = JSON.stringify(body)
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers: Record<string, string> = {
    ...crossOrigin,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control':
      options.status && options.status >= 400 ? 'no-store' : `public, max-age=${options.maxAge ?? 0}, must-revalidate`,
    ETag: etag,
  }
  if (!options.status && hasEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(text, { status: options.status ?? 200, headers })
}

const crossOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Expose-Headers': 'ETag',
  'Access-Control-Max-Age': '86400',
}

function hasEtag(header: string | null, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  const strip = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => strip(tag) === strip(etag))
}
