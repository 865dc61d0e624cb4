import type { AppLoadContext } from '@remix-run/node'
import { addDeliveryFile, admitDeliveryFile, chooseDataFile } from '#app/domain/delivery/add-file.server.ts'
import {
  BeginUploadForm,
  DeliveryForm,
  DownloadForm,
  EndUploadForm,
  PieceForm,
} from '#app/domain/delivery/delivery-forms.ts'
import { issueLink } from '#app/domain/delivery/delivery-links.server.ts'
import { pieceBytes } from '#app/domain/delivery/delivery-rules.ts'
import {
  changeSet,
  type DeliveryAct,
  discardSet,
  openSet,
  removeDeliveryFile,
} from '#app/domain/delivery/delivery-set.server.ts'
import { dropReceived, type Received, receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import {
  beginUpload,
  dropUpload,
  finishUpload,
  takePiece,
  type UploadState,
} from '#app/domain/delivery/upload-pieces.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { isUpload, readFileForm } from './file-form.server.ts'
import { checkForm, readForm, refuse, type refuseForm } from './forms.server.ts'

type Answer = ReturnType<typeof refuseForm>
/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: Answer }

type Act = Omit<DeliveryAct, 'now'>
type OnListing = Act & { code: string; open: string | undefined }

/** Reads what a provider sent on the page of a listing's files and does it. */
export async function sendDelivery(context: AppLoadContext, request: Request, act: OnListing): Promise<Sent> {
  if (isUpload(request)) return sendWholeFile(context, request, act)
  const { database, config } = context.exchange
  const form = await readForm(context, request, DeliveryForm)
  if (!form.ok) return form
  const { data, values } = form
  const { filesDir } = config
  const place = { filesDir, scan: config.delivery.scan }
  try {
    switch (data.intent) {
      case 'begin':
        await openSet(database, act)
        return { done: 'begun' }
      case 'choices': {
        const { set: setId, isMarked, ...choices } = data
        await changeSet(database, { ...act, setId, filesDir, choices: { ...choices, isMarked: isMarked === '1' } })
        return { done: 'saved' }
      }
      case 'choose': {
        const isNew = await chooseDataFile(database, { ...act, place, setId: data.set, fileId: data.dataFile })
        return { done: isNew ? 'added' : 'known' }
      }
      case 'remove':
        await removeDeliveryFile(database, { ...act, setId: data.set, fileId: data.file })
        return { done: 'removed' }
      case 'finish':
        return {
          done: (await finishUpload(database, { ...act, filesDir, place, uploadId: data.upload })) ? 'added' : 'known',
        }
      case 'drop':
        await dropUpload(database, { ...act, filesDir, uploadId: data.upload })
        return { done: 'dropped' }
      case 'release':
        return { done: (await releaseSet(database, { ...act, setId: data.set })) > 0 ? 'delivered' : 'released' }
      case 'discard':
        await discardSet(database, { ...act, setId: data.set })
        return { done: 'discarded' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** A file in one piece, by a form without script. */
async function sendWholeFile(context: AppLoadContext, request: Request, act: OnListing): Promise<Sent> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const { mostFileBytes: most, scan } = config.delivery
  const setId = act.open
  if (setId === undefined) return { response: refuse(new Refusal('stale', 'setMoved'), { intent: 'upload' }) }
  const bytes = Number(request.headers.get('content-length') ?? 0) || 0
  const form = await readFileForm<Received>(context, request, {
    admit: () => admitDeliveryFile(database, { ...act, setId, filesDir, bytes: Math.min(bytes, most) }),
    most,
    receive: async (stream) => reasoned(await receiveStream(filesDir, stream, most)),
    drop: dropReceived,
  })
  if (!form.ok) return form
  const { file, fileName } = form
  try {
    const isNew = await addDeliveryFile(database, { ...act, setId, place: { filesDir, scan }, file, fileName })
    return { done: isNew ? 'added' : 'known' }
  } catch (error) {
    return { response: refuse(error, { intent: 'upload' }) }
  }
}

/** What a script hears while it sends a file in pieces. */
export type PieceAnswer =
  | { state: 'going'; upload: UploadState }
  | { state: 'added'; done: string }
  | { state: 'refused'; reason: string; status: number }

/** Begins, goes on with or ends an upload in pieces. Each piece is a form with its place, its hash and its bytes as a file. */
export async function sendPiece(context: AppLoadContext, request: Request, act: Act): Promise<PieceAnswer> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const { mostFileBytes, scan } = config.delivery
  try {
    if (!isUpload(request)) {
      const form = await readForm(context, request, BeginUploadForm.or(EndUploadForm))
      if (!form.ok) return refusedBy(form.response)
      const { data } = form
      if ('upload' in data) {
        const isNew = await finishUpload(database, {
          ...act,
          filesDir,
          place: { filesDir, scan },
          uploadId: data.upload,
        })
        return { state: 'added', done: isNew ? 'added' : 'known' }
      }
      const { set: setId, name: fileName, bytes } = data
      return {
        state: 'going',
        upload: await beginUpload(database, { ...act, filesDir, mostFileBytes, setId, fileName, bytes }),
      }
    }
    const form = await readFileForm<Received>(context, request, {
      admit: async () => undefined,
      most: pieceBytes,
      receive: async (stream) => reasoned(await receiveStream(filesDir, stream, pieceBytes)),
      drop: dropReceived,
    })
    if (!form.ok) return refusedBy(form.response)
    const said = checkForm(form.fields, PieceForm)
    if (!said.ok) {
      await dropReceived(form.file)
      return refusedBy(said.response)
    }
    const { upload: uploadId, from, sha256 } = said.data
    return {
      state: 'going',
      upload: await takePiece(database, { ...act, filesDir, uploadId, piece: form.file, from, sha256 }),
    }
  } catch (error) {
    return refusedBy(refuse(error))
  }
}

/** Reads which file a buyer wants and makes its link; or the answer that says why not. */
export async function sendDownload(
  context: AppLoadContext,
  request: Request,
  act: Act & { number: string },
): Promise<{ intent: 'download' | 'link'; token: string } | { response: Answer }> {
  const { database, config, key } = context.exchange
  const form = await readForm(context, request, DownloadForm)
  if (!form.ok) return form
  try {
    const token = await issueLink(database, { filesDir: config.filesDir, key }, { ...act, fileId: form.data.file })
    return { intent: form.data.intent, token }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

function reasoned<F>(received: F | string): F | { reason: string } {
  return typeof received === 'string' ? { reason: received } : received
}

function refusedBy({ data, init }: Answer): PieceAnswer {
  return { state: 'refused', reason: data.form.problems[0]?.reason ?? 'invalid', status: init?.status ?? 422 }
}
