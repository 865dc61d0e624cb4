import { rename, stat } from 'node:fs/promises'
import type { Database } from '#db/client.server.ts'
import { changeDeliveryCopy, type DeliveryCopy } from '#db/queries/delivery-downloads.server.ts'
import type { DeliveryFile } from '#db/queries/delivery-files.server.ts'
import type { DeliverySet } from '#db/queries/delivery-sets.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { hashKeyOf } from '../watermark/keyed-hash.ts'
import { markFile } from '../watermark/mark-file.server.ts'
import { watermarkVersion } from '../watermark/marked-kinds.ts'
import { deliveryPath, dropReceived, incomingPath, keepDelivery } from './delivery-store.server.ts'
import { DamagedFile, type Hashed, hashFile } from './file-blocks.server.ts'
import { untouchedOf } from './marks-of-file.server.ts'

/** Where a file lies that is to be sent, and its hashes. */
export type Sendable = Hashed & { path: string }

/** Copies that a process writes at once; the others wait. */
const mostAtOnce = 2
const underWay = new Map<string, Promise<Sendable>>()
let writing = 0
const waiting: (() => void)[] = []

/** What the marks of a copy are made with. */
export function markerOf(key: ExchangeKey, copyId: string) {
  return { key: cellKeyOf(key), code: codeOf(key, copyId) }
}

/** The key to the cells in which marks stand, the same for all copies of this exchange. */
export function cellKeyOf(key: ExchangeKey) {
  return hashKeyOf(Buffer.from(key.sign('watermark', 'cells'), 'base64url'))
}

/** The code word of a copy. */
export function codeOf(key: ExchangeKey, copyId: string): Uint8Array {
  return Buffer.from(key.sign('watermark', `copy ${copyId}`), 'base64url')
}

/** The file as it lies, for those whose copies carry no mark. */
export function plainFile(filesDir: string, { bytes, sha256, blocks }: DeliveryFile): Sendable {
  return { bytes, sha256, blocks, path: deliveryPath(filesDir, 'files', sha256) }
}

/**
 * The marked copy of a file, written where it is not there: the first time, or again after it was not asked for for long; that gives the
 * same bytes. Throws DamagedFile where the file is not what it was.
 */
export async function markedCopy(
  database: Database,
  { filesDir, key, now = Date.now() }: { filesDir: string; key: ExchangeKey; now?: number },
  { copy, file, set }: { copy: DeliveryCopy; file: DeliveryFile; set: DeliverySet },
): Promise<Sendable> {
  const known = await keptCopy(filesDir, copy)
  if (known) {
    await changeDeliveryCopy(database.write, copy.id, { usedAt: now })
    return known
  }
  const begun = underWay.get(copy.id)
  if (begun) return begun
  const written = inTurn(async () => {
    const plain = plainFile(filesDir, file)
    const hashed = await hashFile(plain.path).catch(() => undefined)
    if (hashed?.sha256 !== file.sha256) throw new DamagedFile(`The file ${plain.path} is missing or damaged`)
    const path = await incomingPath(filesDir)
    try {
      const untouched = await untouchedOf(database.read, set)
      if (!file.kind) throw new Error('Files of this kind carry no marks')
      const marked = await markFile({
        from: plain.path,
        to: path,
        kind: file.kind,
        untouched,
        marker: markerOf(key, copy.id),
      })
      const made = await hashFile(path)
      await keepDelivery(filesDir, 'copies', { path, sha256: made.sha256 })
      await changeDeliveryCopy(database.write, copy.id, { ...made, marked, version: watermarkVersion, usedAt: now })
      return { ...made, path: deliveryPath(filesDir, 'copies', made.sha256) }
    } finally {
      await dropReceived({ path })
    }
  })
  underWay.set(copy.id, written)
  try {
    return await written
  } finally {
    underWay.delete(copy.id)
  }
}

/** Puts a damaged copy out of the way, so that the next link writes it anew. */
export async function setAside(path: string): Promise<void> {
  await rename(path, `${path}.damaged`).catch(() => undefined)
}

async function keptCopy(filesDir: string, copy: DeliveryCopy): Promise<Sendable | undefined> {
  const { bytes, sha256, blocks } = copy
  if (bytes === null || sha256 === null || blocks === null || copy.version !== watermarkVersion) return undefined
  const path = deliveryPath(filesDir, 'copies', sha256)
  const found = await stat(path).catch(() => undefined)
  return found?.size === bytes ? { bytes, sha256, blocks, path } : undefined
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (writing >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  writing++
  try {
    return await work()
  } finally {
    writing--
    waiting.shift()?.()
  }
}
