import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { etagOf, hasEtag } from './api-answer.server.ts'
import { newRequestId } from './request-id.server.ts'
import type { createSecurityHeaders } from './security-headers.server.ts'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The build leaves these beside each file, best first; packing is done once, and as tightly as can be. */
const packings = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
] as const

type Form = { coding: string; bytes: Buffer }
type BuiltFile = { type: string; etag: string; bytes: Buffer; packed: Form[] }

/**
 * Sends scripts and styles of the built site, which live in memory: their names change with their content, so browsers keep
 * them for a year. False for everything else, which includes requests for a part of one.
 */
export function createBuiltFiles(options: {
  clientDir: string
  securityHeaders: ReturnType<typeof createSecurityHeaders>
  /** How a request came in. */
  seen: (request: IncomingMessage) => { protocol: string }
}) {
  const files = readBuiltFiles(join(options.clientDir, 'assets'))
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = '', headers } = request
    if (!url.startsWith('/assets/') || (method !== 'GET' && method !== 'HEAD') || headers.range) return false
    const file = files.get(url.slice('/assets/'.length))
    if (!file) return false
    const packed = file.packed.find(({ coding }) => reads(headers['accept-encoding'], coding))
    const bytes = packed?.bytes ?? file.bytes
    const head = {
      'X-Request-Id': newRequestId(),
      ...options.securityHeaders(options.seen(request).protocol === 'https', { hashes: [] }),
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ETag: file.etag,
    }
    if (hasEtag(headers['if-none-match'], file.etag)) {
      response.writeHead(304, head).end()
      return true
    }
    response.writeHead(200, {
      ...head,
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      ...(packed && { 'Content-Encoding': packed.coding }),
    })
    response.end(method === 'HEAD' ? undefined : bytes)
    return true
  }
}

function readBuiltFiles(folder: string): Map<string, BuiltFile> {
  const found = new Map<string, BuiltFile>()
  if (!existsSync(folder)) return found
  const names = new Set(readdirSync(folder))
  for (const name of names) {
    const type = types[extname(name)]
    if (!type) continue
    const bytes = readFileSync(join(folder, name))
    const packed = packings
      .filter(({ suffix }) => names.has(name + suffix))
      .map(({ coding, suffix }) => ({ coding, bytes: readFileSync(join(folder, name + suffix)) }))
    found.set(name, { type, etag: etagOf(bytes.toString()), bytes, packed })
  }
  return found
}

function reads(header: string | string[] | undefined, coding: string): boolean {
  return String(header ?? '')
    .split(',')
    .some((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
    })
}
