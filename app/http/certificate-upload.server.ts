import busboy from 'busboy'
import { mostCheckedBytes } from '#app/domain/certificate/certificate-payload.ts'
import { isUpload } from './file-form.server.ts'
import { readBody } from './read-body.server.ts'

/** What the frame around the file may take. */
const frameBytes = 65_536

/** One small file that was sent to be looked at, or why there is none; `reason` as in `app/i18n/certificate.ts`. */
export type CheckedUpload =
  | { ok: true; bytes: Buffer }
  | { ok: false; reason: 'fileMissing' | 'tooLarge' | 'invalid'; status: 413 | 422 }

/** Reads a form of one file (`file`) into memory, up to the size of what is looked at; keeps nothing. */
export async function readCheckedFile(request: Request): Promise<CheckedUpload> {
  // What carries no file is no longer than the frame of one.
  const body = await readBody(request, isUpload(request) ? mostCheckedBytes + frameBytes : frameBytes)
  if (!body) return { ok: false, reason: 'tooLarge', status: 413 }
  const missing = { ok: false, reason: 'fileMissing', status: 422 } as const
  let parser: busboy.Busboy
  try {
    parser = busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { fields: 5, files: 1, parts: 6, fieldSize: 1_024, headerPairs: 20, fileSize: mostCheckedBytes + 1 },
    })
  } catch {
    return missing
  }
  return new Promise((answer) => {
    let bytes: Buffer | undefined
    parser.on('file', (_name, stream, info) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('error', () => undefined)
      stream.on('end', () => {
        // A browser sends an empty part without a name where nothing was chosen.
        if (pieces.length > 0 || info.filename) bytes = Buffer.concat(pieces)
      })
    })
    parser.on('error', () => answer({ ok: false, reason: 'invalid', status: 422 }))
    parser.on('close', () => {
      if (!bytes) answer(missing)
      else if (bytes.length > mostCheckedBytes) answer({ ok: false, reason: 'tooLarge', status: 413 })
      else answer({ ok: true, bytes })
    })
    parser.end(body)
  })
}
