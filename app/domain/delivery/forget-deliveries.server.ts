import { type Database, inTransaction } from '#db/client.server.ts'
import { listUsedCopyHashes } from '#db/queries/delivery-downloads.server.ts'
import { deleteOldUploads, listKnownDeliveryHashes } from '#db/queries/delivery-files.server.ts'
import { copyLife, uploadLife } from './delivery-rules.ts'
import { dropReceived, forgetDeliveryStrays, forgetIncoming, uploadPath } from './delivery-store.server.ts'

/**
 * Gives up uploads of which nothing was heard for long, and deletes files that no set names and copies that nobody asked for
 * lately; gives how many. A copy that is asked for again is written again.
 */
export async function forgetDeliveries(database: Database, filesDir: string, now = Date.now()): Promise<number> {
  const uploads = await inTransaction(database.write, (trx) =>
    deleteOldUploads(trx, { before: now - uploadLife, limit: 200 }),
  )
  for (const id of uploads) await dropReceived({ path: uploadPath(filesDir, id) })
  const { read } = database
  const files = await forgetDeliveryStrays(filesDir, 'files', (hashes) => listKnownDeliveryHashes(read, hashes), now)
  const used = (hashes: readonly string[]) => listUsedCopyHashes(read, hashes, now - copyLife)
  const copies = await forgetDeliveryStrays(filesDir, 'copies', used, now)
  return uploads.length + files + copies + (await forgetIncoming(filesDir, now))
}
