import { z } from 'zod'

const id = z.uuid('invalid')
const names = z
  .string()
  .max(4_000, 'tooLong')
  .transform((text) => [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== ''))
  .pipe(z.array(z.string().max(200, 'tooLong')).max(200, 'tooLong'))

/** Acts of a provider on the files of one listing. */
export const DeliveryForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin') }),
  z.object({
    ...{ intent: z.literal('choices'), set: id, isMarked: z.enum(['1', '0'], 'required') },
    unmarkedReason: z.string().max(500, 'tooLong').default(''),
    untouched: names.default([]),
    note: z.string().max(1_000, 'tooLong').default(''),
  }),
  z.object({ intent: z.literal('choose'), set: id, dataFile: z.uuid('fileMissing') }),
  z.object({ intent: z.literal('remove'), set: id, file: id }),
  z.object({ intent: z.literal('finish'), upload: id }),
  z.object({ intent: z.literal('drop'), upload: id }),
  z.object({ intent: z.literal('release'), set: id }),
  z.object({ intent: z.literal('discard'), set: id }),
])

/** What a script sends to begin an upload in pieces, or to end it; a piece comes with its file. */
export const BeginUploadForm = z.object({
  intent: z.literal('piece'),
  set: id,
  name: z.string().min(1, 'required').max(1_000, 'tooLong'),
  bytes: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
})
export const EndUploadForm = z.object({ intent: z.literal('piece'), upload: id, end: z.literal('1') })
export const PieceForm = z.object({
  ...{ intent: z.literal('piece'), upload: id },
  from: z.coerce.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'invalid'),
})

/** Acts of a buyer on one file: save it, or have its address for a program. */
export const DownloadForm = z.object({ intent: z.enum(['download', 'link']), file: id })
