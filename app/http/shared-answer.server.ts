import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { etagOf, hasEtag } from './api-answer.server.ts'
import type { Visitor } from './context.server.ts'

/** An answer that may be given to more than one visitor, ready to be sent. */
export type SharedAnswer = {
  status: number
  etag: string | undefined
  /** Names and values in turn: all headers but those that differ from one asker to the next. */
  headers: readonly string[]
  body: Buffer | string
  /** Size of the body. */
  bytes: number
  /** The body compressed, from the first time it was asked for so. */
  packed?: Buffer
  packing?: Promise<Buffer>
  /** Whether others may have it at all, and whether it may be kept for them. */
  isShared: boolean
  isKept: boolean
  /** What has to happen for every visitor who gets it. */
  acts: readonly ((visitor: Visitor) => void)[]
}

export type AnswerParts = {
  status: number
  /** Names in small letters. */
  headers: Record<string, string>
  body: Buffer
  securityHeaders: Record<string, string>
  acts?: SharedAnswer['acts']
}

/** Shorter answers are sent as they are. */
const leastCompressed = 1_000
/** Longer texts are sent in pieces anyhow. */
const leastPieces = 16_000
const compress = promisify(gzip)

/** Makes an answer ready: what may be kept has an ETag and says how long, what varies says by what. */
export function readyAnswer(parts: AnswerParts): SharedAnswer {
  const { status, body } = parts
  const headers = { ...parts.headers }
  const isPrivate =
    headers['set-cookie'] !== undefined ||
    /private|no-store/.test(headers['cache-control'] ?? '') ||
    /[^\s,]/.test((headers.vary ?? '').replace(/accept-encoding/gi, ''))
  const isKept = status === 200 && !isPrivate
  if (isKept) {
    headers.etag ??= `W/"${createHash('sha1').update(body).digest('base64url')}"`
    headers['cache-control'] ??= 'public, max-age=0, must-revalidate'
  }
  if (headers['content-type']) headers.vary = 'Accept-Encoding'
  delete headers['content-length']
  return {
    status,
    etag: headers.etag,
    headers: Object.entries({ ...parts.securityHeaders, ...headers }).flat(),
    body,
    bytes: body.length,
    isShared: !isPrivate,
    isKept,
    acts: parts.acts ?? [],
  }
}

/** Makes a text ready whose headers are worked out: `headers` are all but the ETag, which stands for the text. */
export function readyText(parts: { status: number; headers: readonly string[]; text: string }): SharedAnswer {
  const { status, text } = parts
  const etag = etagOf(text)
  const isOk = status === 200
  // A short text goes out in one piece with its headers, if it is one.
  const body = text.length < leastPieces ? text : Buffer.from(text)
  return {
    status,
    etag,
    headers: [...parts.headers, 'etag', etag],
    body,
    bytes: Buffer.byteLength(body),
    isShared: isOk,
    isKept: isOk,
    acts: [],
  }
}

/** Sends it whole, without its body, or as unchanged, compressed where that is read; `grown` is told of bytes it took on. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: SharedAnswer,
  { requestId, grown }: { requestId: string; grown: (bytes: number) => void },
): void | Promise<void> {
  const { body, bytes, etag, status } = answer
  const headers = ['X-Request-Id', requestId, ...answer.headers]
  if (status === 200 && hasEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, without('content-type', headers)).end()
    return
  }
  const end = (whole: Buffer | string, length: number) => {
    headers.push('Content-Length', String(length))
    response.writeHead(status, headers)
    if (request.method === 'HEAD') response.end()
    else response.end(whole)
  }
  if (bytes < leastCompressed || !wantsGzip(request.headers['accept-encoding'])) return end(body, bytes)
  headers.push('Content-Encoding', 'gzip')
  if (answer.packed) return end(answer.packed, answer.packed.length)
  answer.packing ??= compress(body, { level: 3 }).then((packed) => {
    answer.packed = packed
    grown(packed.length)
    return packed
  })
  return answer.packing.then((packed) => end(packed, packed.length))
}

function without(name: string, headers: readonly string[]): string[] {
  const at = headers.findIndex((each, index) => index % 2 === 0 && each === name)
  return at < 0 ? [...headers] : [...headers.slice(0, at), ...headers.slice(at + 2)]
}

function wantsGzip(header: string | string[] | undefined): boolean {
  return header !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header))
}
