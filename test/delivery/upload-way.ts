import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { beginDownload, issueLink, openLink } from '#app/domain/delivery/delivery-links.server.ts'
import { pieceBytes } from '#app/domain/delivery/delivery-rules.ts'
import { openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import { beginUpload, finishUpload, takePiece } from '#app/domain/delivery/upload-pieces.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { Database } from '#db/client.server.ts'
import { monday } from '../factories/trading.ts'
import type { Ground, Steps } from '../helpers/take-steps.ts'

/** Who sends, which listing, and which right the files go to. */
export type Parties = {
  provider: { actor: PersonActor; organisationId: string }
  buyer: { actor: PersonActor; organisationId: string }
  code: string
  right: string
}
type Place = Ground & Parties

const key = exchangeKeyOf(Buffer.alloc(32, 7))
/** A table of somewhat more than one piece. */
export const content = Buffer.from(
  `id,说明\n${Array.from({ length: 120_000 }, (_, row) => `${row},第${row}条巡检记录说明文字\n`).join('')}`,
)
const halves = [0, pieceBytes, content.length] as const

/** A file that comes in two pieces, is released and read: a step an act. */
export const uploadWay: Steps<Place> = {
  begin: async (place) => {
    const setId = await openSet(place.database, { ...place.provider, code: place.code, now: monday })
    const { filesDir } = place
    const asked = { setId, fileName: 'a.csv', bytes: content.length, mostFileBytes: 1e9, filesDir, now: monday }
    await beginUpload(place.database, { ...place.provider, ...asked })
  },
  'first piece': (place) => send(place, 0),
  'second piece': (place) => send(place, 1),
  finish: async (place) => {
    const { filesDir } = place
    const uploadId = await uploadOf(place.database)
    // It was added, and is gone as an upload.
    if (uploadId === undefined) return
    const to = { filesDir, place: { filesDir, scan: undefined }, uploadId, now: monday }
    await finishUpload(place.database, { ...place.provider, ...to })
  },
  release: async ({ database, provider }) => {
    const { id: setId } = await database.read.selectFrom('delivery_set').select('id').executeTakeFirstOrThrow()
    await releaseSet(database, { ...provider, setId, now: monday })
  },
  read: async ({ database, filesDir, buyer, right }) => {
    const file = await database.read.selectFrom('delivery_file').select('id').executeTakeFirstOrThrow()
    const known = await database.read.selectFrom('delivery_download').select('countedAt').executeTakeFirst()
    if (known?.countedAt) return
    await database.write.deleteFrom('delivery_download').execute()
    const asked = { ...buyer, number: right, fileId: file.id, now: monday }
    const token = await issueLink(database, { filesDir, key }, asked)
    const link = await openLink(database, { filesDir, key }, { token, now: monday })
    if (!link || 'refused' in link) throw new Error('The link does not hold')
    await beginDownload(database, link, monday)
  },
}

async function send(place: Place, index: 0 | 1): Promise<void> {
  const { database, provider, filesDir } = place
  const [from, to] = [halves[index], halves[index + 1]]
  const part = content.subarray(from, to)
  const piece = await receiveStream(filesDir, Readable.from([part]), pieceBytes)
  if (typeof piece === 'string') throw new Error(piece)
  const sha256 = createHash('sha256').update(part).digest('hex')
  const uploadId = await uploadOf(database)
  if (uploadId === undefined) throw new Refusal('stale', 'uploadGone')
  await takePiece(database, { ...provider, filesDir, uploadId, piece, from: from ?? 0, sha256, now: monday })
}

async function uploadOf({ read }: Database): Promise<string | undefined> {
  return (await read.selectFrom('delivery_upload').select('id').executeTakeFirst())?.id
}
