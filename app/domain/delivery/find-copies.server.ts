import type { Database } from '#db/client.server.ts'
import { findCopyOwner, listCopyIds } from '#db/queries/delivery-downloads.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import type { Named } from '../watermark/mark-reading.ts'
import { readMarkedFile } from '../watermark/read-marked-file.server.ts'
import { cellKeyOf, codeOf } from './delivery-copy.server.ts'

const idsAtOnce = 10_000

type Owner = NonNullable<Awaited<ReturnType<typeof findCopyOwner>>>
/** Whose copy a file comes from, and how sure that is. */
export type FoundOwner = Owner & Pick<Named<string>, 'chance' | 'said' | 'same' | 'channel' | 'spoke'>

/** Holds a file that somebody found, or a part of one, against all copies that were handed out; the surest first. */
export async function findCopies(
  database: Database,
  key: ExchangeKey,
  path: string,
): Promise<{ owners: FoundOwner[]; copies: number; values: number; nearest: Named<string> | undefined }> {
  const copies: { id: string; code: Uint8Array }[] = []
  for (let after: string | undefined; ; ) {
    const ids = await listCopyIds(database.read, { limit: idsAtOnce, ...(after !== undefined && { after }) })
    for (const id of ids) copies.push({ id, code: codeOf(key, id) })
    after = ids.at(-1)
    if (ids.length < idsAtOnce) break
  }
  const { named, nearest, values } = await readMarkedFile(path, cellKeyOf(key), copies)
  const owners: FoundOwner[] = []
  for (const { id, chance, said, same, channel, spoke } of named.slice(0, 20)) {
    const owner = await findCopyOwner(database.read, id)
    if (owner) owners.push({ ...owner, chance, said, same, channel, spoke })
  }
  return { owners, copies: copies.length, values, nearest }
}
