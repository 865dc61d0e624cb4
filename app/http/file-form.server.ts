import type { Readable } from 'node:stream'
import type { AppLoadContext } from '@remix-run/node'
import busboy from 'busboy'
import { z } from 'zod'
import { Refusal } from '#app/domain/errors.ts'
import type { FormProblem, FormState } from '#app/domain/form-state.ts'
import { readForm, refuse, refuseForm } from './forms.server.ts'
import { isFormToken } from './session.server.ts'

/** What the other fields and the frames between the parts may take. */
const frameBytes = 65_536

/** A sender of whom nothing is heard for so long is gone. */
const mostSilence = 60_000

/** How the file of a form is taken. */
export type Receiver<F> = {
  /** Most bytes of it. */
  most: number
  /** Streams it to where it is to lie, or gives the reason why it is not taken. */
  receive: (stream: Readable) => Promise<F | { reason: string }>
  drop: (file: F) => Promise<void>
}

/** A form with one file that was received, or the answer that says what is wrong. */
export type ReadFileForm<F> =
  | { ok: true; fields: URLSearchParams; file: F; fileName: string }
  | { ok: false; response: ReturnType<typeof refuseForm> }

type Reading<F> = Receiver<F> & { admit: () => Promise<void> }

const statuses: Readonly<Record<string, number>> = { outdated: 403, fileTooLarge: 413, diskFull: 507 }

/**
 * Reads a form of one file (`file`) with few fields, streaming the file to its receiver. `admit` is asked first, and the token must
 * be the first field: before both said yes nothing is stored. What is too large is not read to its end. The caller drops
 * the file; where the form is refused nothing is left behind.
 */
export async function readFileForm<F extends { bytes: number }>(
  context: AppLoadContext,
  request: Request,
  reading: Reading<F>,
): Promise<ReadFileForm<F>> {
  const read = await readFormWithFile(context, request, reading)
  if (!read.ok) return read
  const { file, ...rest } = read
  return file ? { ...rest, file } : refused(read.fields, { reason: 'fileMissing', field: 'file' })
}

/** The same for a form that may come without its file; what was typed before the file comes back where it is refused. */
export async function readFormWithFile<F extends { bytes: number }>(
  context: AppLoadContext,
  request: Request,
  { admit, ...receiver }: Reading<F>,
): Promise<ReadFileForm<F | undefined>> {
  if (!isUpload(request)) {
    // It can hold no file, so it has the bounds of any other form.
    const form = await readForm(context, request, z.object({}))
    return form.ok ? refused(new URLSearchParams(), { reason: 'fileMissing', field: 'file' }) : form
  }
  const reader = request.body?.getReader()
  if (!reader) return refused(new URLSearchParams(), { reason: 'fileMissing', field: 'file' })
  try {
    await admit()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, response: refuse(error, { intent: 'upload' }) }
  }
  if (Number(request.headers.get('content-length') ?? 0) > receiver.most + frameBytes)
    return refused(new URLSearchParams(), { reason: 'fileTooLarge', field: 'file' })
  const form = receiveForm(context, request, receiver)
  if (!form) return refused(new URLSearchParams(), { reason: 'invalid' })
  await pump(reader, form, receiver.most)
  const [received] = await Promise.allSettled([form.received()])
  const problem = form.problem()
  if (received.status === 'rejected' && !problem) throw received.reason
  const { file, fileName } = received.status === 'fulfilled' ? received.value : { fileName: '' }
  if (problem) {
    if (file) await receiver.drop(file)
    return refused(form.fields, problem)
  }
  return { ok: true, fields: form.fields, file, fileName }
}

/** Whether a form was sent in the way that carries files. */
export function isUpload(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') === true
}

/** Takes the parts as they come in. Undefined where the header says nothing that could be read. */
function receiveForm<F extends { bytes: number }>(
  context: AppLoadContext,
  request: Request,
  { most, receive, drop }: Receiver<F>,
) {
  let parser: busboy.Busboy
  try {
    parser = busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: {
        fields: 10,
        files: 1,
        parts: 12,
        fieldNameSize: 100,
        fieldSize: 16_384,
        headerPairs: 20,
        // The parser calls a file cut that is exactly as long as it may be.
        fileSize: most + 2,
      },
    })
  } catch {
    return undefined
  }
  const fields = new URLSearchParams()
  let problem: FormProblem | undefined
  let isTrusted: Promise<boolean> | undefined
  let receiving: Promise<{ file?: F; fileName: string }> | undefined
  const fail = (found: FormProblem) => {
    problem ??= found
  }
  parser.on('field', (name, value, info) => {
    if (info.nameTruncated || info.valueTruncated) fail({ reason: 'tooLarge' })
    if (name !== 'csrf') fields.append(name, value)
    // A token that comes later would be believed after the file was stored.
    else isTrusted ??= fields.size > 0 || receiving ? Promise.resolve(false) : isFormToken(context, request, value)
  })
  parser.on('file', (name, stream, info) => {
    const take = async () => {
      if (!(await isTrusted)) fail({ reason: 'outdated' })
      else if (name !== 'file') fail({ reason: 'invalid' })
      if (problem) {
        stream.resume()
        return { fileName: '' }
      }
      const received = await receive(stream)
      if ('reason' in received) {
        fail({ reason: received.reason, field: 'file' })
        return { fileName: '' }
      }
      // A browser sends an empty part without a name where nothing was chosen.
      if (received.bytes > 0 || info.filename) return { file: received, fileName: info.filename ?? '' }
      await drop(received)
      return { fileName: '' }
    }
    // A form that ends too soon breaks its file off; that is told of by the parser's own error.
    stream.on('error', () => undefined)
    if (receiving) stream.resume()
    else {
      receiving = take()
      // Without whoever takes the file, the parser would wait for ever.
      receiving.catch(() => parser.destroy())
    }
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(limit, () => fail({ reason: 'tooLarge' }))
  parser.on('error', () => fail({ reason: 'invalid' }))
  return {
    fields,
    parser,
    fail,
    problem: () => problem,
    /** Ends when the file was taken or refused; never where none came. */
    taken: () =>
      receiving?.then(
        () => undefined,
        () => undefined,
      ) ?? new Promise<void>(() => undefined),
    received: async () => {
      if (!receiving && !(await isTrusted)) fail({ reason: 'outdated' })
      return receiving ? await receiving : { fileName: '' }
    },
  }
}

/** Feeds the parser until the form ends, fails, or is longer than it may be. */
async function pump(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  form: {
    parser: busboy.Busboy
    fail: (found: FormProblem) => void
    problem: () => unknown
    taken: () => Promise<void>
  },
  most: number,
): Promise<void> {
  const { parser } = form
  const ended = new Promise<void>((resolve) => {
    parser.once('close', resolve)
    parser.once('error', () => resolve())
  })
  let total = 0
  try {
    for (;;) {
      const { done, value } = await heard(reader)
      if (done) break
      total += value.byteLength
      if (total > most + frameBytes) form.fail({ reason: 'fileTooLarge', field: 'file' })
      if (form.problem() || parser.destroyed) {
        parser.destroy()
        return
      }
      // Whoever took the file may have stopped reading: then the parser asks for nothing more.
      if (!parser.write(value)) await wanted(parser, [ended, form.taken()])
    }
  } catch (error) {
    // Whoever sent it went away.
    parser.destroy(error as Error)
    throw error
  }
  parser.end()
  // Whoever took the file may have given it up before its end: then the parser would wait for ever.
  void form.taken().then(() => form.problem() && parser.destroy())
  await ended
}

/** Waits until the parser wants more, or one of the ends has come; throws where neither does for too long. */
async function wanted(parser: busboy.Busboy, ends: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const stillness = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('What takes a file stands still')), mostSilence)
  })
  const drained = new Promise<void>((resolve) => parser.once('drain', resolve))
  await Promise.race([drained, stillness, ...ends]).finally(() => clearTimeout(timer))
}

/** The next piece; throws where nothing comes for too long. */
async function heard(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('Nothing was heard of the sender of a file')), mostSilence)
  })
  return Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer))
}

function refused(
  fields: URLSearchParams,
  problem: FormProblem,
): { ok: false; response: ReturnType<typeof refuseForm> } {
  const values: FormState['values'] = { intent: 'upload', ...Object.fromEntries(fields) }
  return { ok: false, response: refuseForm(values, [problem], statuses[problem.reason] ?? 422) }
}
