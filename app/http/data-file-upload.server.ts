import type { AppLoadContext } from '@remix-run/node'
import { mostFileBytes, mostOnTheWay } from '#app/domain/data-file/data-file-rules.ts'
import {
  dropReceivedDataFile,
  type ReceivedDataFile,
  receiveDataFile,
} from '#app/domain/data-file/data-file-store.server.ts'
import { addDataFile, admitDataFile, type InFiles } from '#app/domain/data-file/data-files.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { readFileForm } from './file-form.server.ts'
import { refuse } from './forms.server.ts'

/** The form that sends a data file, by its field `intent`. */
const dataFileForm = 'send'

/** Files on their way to this process, by organisation. */
const onTheWay = new Map<string, number>()

/** A data file that was kept (or was there already), or the answer that says why not. */
export type TakenFile = { ok: true; id: string; isNew: boolean } | { ok: false; response: ReturnType<typeof refuse> }

/** Takes the data file that a form sends: asks first whether it may come, streams it to disk, and has it wait to be read. */
export async function takeDataFile(context: AppLoadContext, request: Request, place: InFiles): Promise<TakenFile> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const { organisationId } = place
  const before = onTheWay.get(organisationId) ?? 0
  onTheWay.set(organisationId, before + 1)
  try {
    const bytes = Number(request.headers.get('content-length') ?? 0) || 0
    const form = await readFileForm<ReceivedDataFile>(context, request, {
      admit: async () => {
        if (before >= mostOnTheWay) throw new Refusal('too_many', 'tooManyOnTheWay', { field: 'file' })
        await admitDataFile(database, { ...place, filesDir, bytes })
      },
      most: mostFileBytes,
      receive: async (stream) => {
        const received = await receiveDataFile(filesDir, stream)
        return typeof received === 'string' ? { reason: received } : received
      },
      drop: dropReceivedDataFile,
    })
    if (!form.ok) return { ok: false, response: ofForm(form.response) }
    try {
      return { ok: true, ...(await addDataFile(database, { ...place, filesDir, ...form })) }
    } catch (error) {
      return { ok: false, response: refuse(error, { intent: dataFileForm }) }
    }
  } finally {
    const left = (onTheWay.get(organisationId) ?? 1) - 1
    if (left > 0) onTheWay.set(organisationId, left)
    else onTheWay.delete(organisationId)
  }
}

/** What is wrong stands at the form of data files, also where that could not be read. */
function ofForm(response: ReturnType<typeof refuse>): ReturnType<typeof refuse> {
  response.data.form.values.intent = dataFileForm
  return response
}
