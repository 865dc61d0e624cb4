import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppLoadContext } from '@remix-run/node'
import busboy from 'busboy'
import { networkOf } from '#app/domain/account/attempt-rules.ts'
import { createRateLimiter, isOwnMachine } from '#app/domain/api-key/rate-limits.ts'
import { CheckFailure, mostCheckedBytes } from '#app/domain/high-quality/file-facts.ts'
import { isUpload } from './file-form.server.ts'
import { readBody } from './read-body.server.ts'

/** What the other fields and the frames between the parts may take. */
const frameBytes = 200_000
/** Forms that are read at once in each process. */
const mostAtOnce = 4

/** A check computes for seconds: ten at once from a network, then one in half a minute. */
const limit = createRateLimiter({ name: 'self-check', burst: 10, perSecond: 1 / 30 })
let reading = 0

/** A form that was read: its fields, and the file where one was chosen. The caller drops the file. */
export type DatasetForm = { fields: URLSearchParams; file: { path: string; name: string } | undefined }

/** Whether this sender may have another file checked now. Addresses of the own machine are not limited. */
export function mayCheck(address: string, now = Date.now()): boolean {
  return isOwnMachine(address) || limit(networkOf(address), now).isAllowed
}

/**
 * Reads the form of the self-check, streaming its file (`file`) to disk, never more than it may be. Throws CheckFailure; then
 * nothing is left behind.
 */
export async function readDatasetForm(
  { exchange, clientAddress }: AppLoadContext,
  request: Request,
): Promise<DatasetForm> {
  if (!isUpload(request)) {
    // It can hold no file.
    const body = await readBody(request, frameBytes)
    if (!body) throw new CheckFailure('tooLarge')
    return { fields: new URLSearchParams(body.toString()), file: undefined }
  }
  const reader = request.body?.getReader()
  if (!reader) throw new CheckFailure('fileMissing')
  const refusal = mayCheck(clientAddress) ? (reading >= mostAtOnce ? 'busy' : undefined) : 'tooOften'
  const isLong = Number(request.headers.get('content-length') ?? 0) > mostCheckedBytes + frameBytes
  if (refusal || isLong) throw new CheckFailure(refusal ?? 'tooLarge')
  reading++
  try {
    return await readParts(reader, request, join(exchange.config.filesDir, 'incoming'))
  } finally {
    reading--
  }
}

/** The status of an answer that says why a file was not checked. */
export function statusOf({ code }: CheckFailure): number {
  return { tooLarge: 413, tooOften: 429, busy: 503 }[code as string] ?? 422
}

/** Takes the file of a form away again. */
export async function dropCheckedFile({ file }: DatasetForm): Promise<void> {
  if (file) await rm(file.path, { force: true })
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

async function readParts(reader: Reader, request: Request, folder: string): Promise<DatasetForm> {
  const path = join(folder, randomUUID())
  const parser = openParser(request)
  const fields = new URLSearchParams()
  let name: string | undefined
  let isTooLarge = false
  let taking: Promise<void> | undefined
  parser.on('error', () => undefined)
  parser.on('field', (key, value) => void fields.append(key, value))
  parser.on('file', (field, stream, info) => {
    stream.on('limit', () => {
      isTooLarge = true
    })
    stream.on('error', () => undefined)
    // A browser sends an empty part without a name where nothing was chosen.
    if (field !== 'file' || taking || !info.filename) {
      stream.resume()
      return
    }
    name = info.filename
    taking = keep(stream, folder, path)
    taking.catch(() => parser.destroy())
  })
  try {
    await pump(reader, parser, () => taking)
    await taking
    if (isTooLarge) throw new CheckFailure('tooLarge')
  } catch (error) {
    // The file breaks off with its form: whoever keeps it would wait for the rest for ever.
    parser.destroy()
    await taking?.catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
  return { fields, file: name === undefined ? undefined : { path, name } }
}

function openParser(request: Request): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: {
        fields: 100,
        files: 1,
        parts: 110,
        fieldNameSize: 100,
        fieldSize: 4_096,
        headerPairs: 20,
        // The parser calls a file cut that is exactly as long as it may be.
        fileSize: mostCheckedBytes + 1,
      },
    })
  } catch {
    throw new CheckFailure('invalid')
  }
}

async function keep(stream: Readable, folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
}

/** Feeds the parser until the form ends, breaks, or is longer than it may be. */
async function pump(reader: Reader, parser: busboy.Busboy, taking: () => Promise<void> | undefined): Promise<void> {
  const ended = new Promise<'closed' | 'broken'>((resolve) => {
    parser.once('close', () => resolve('closed'))
    parser.once('error', () => resolve('broken'))
  })
  for (let total = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) break
    total += value.byteLength
    if (total > mostCheckedBytes + frameBytes) {
      parser.destroy()
      throw new CheckFailure('tooLarge')
    }
    if (parser.destroyed) throw new CheckFailure('invalid')
    if (!parser.write(value))
      await Promise.race([
        new Promise((resolve) => parser.once('drain', resolve)),
        ended,
        taking()?.catch(() => undefined),
      ])
  }
  parser.end()
  if ((await ended) === 'broken') throw new CheckFailure('invalid')
}
