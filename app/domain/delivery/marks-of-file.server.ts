import type { Db } from '#db/client.server.ts'
import { listDeliveryFiles } from '#db/queries/delivery-files.server.ts'
import { type DeliverySet, listRevisionContents } from '#db/queries/delivery-sets.server.ts'
import { CannotMark, carriersOfFile } from '../watermark/mark-file.server.ts'
import type { MarkedKind, UnmarkedReason } from '../watermark/marked-kinds.ts'
import { mostSetFiles } from './delivery-rules.ts'
import { deliveryPath } from './delivery-store.server.ts'
import { declaredUntouched } from './schema-changes.ts'

type Marks = { carriers: string; unmarked: UnmarkedReason | null }
type Choosing = Pick<DeliverySet, 'listingId' | 'revision' | 'untouched'>

/** Where marks would go in a file, and why nowhere. */
export async function marksOf(
  db: Db,
  set: Choosing,
  { path, kind }: { path: string; kind: MarkedKind | null | undefined },
): Promise<Marks> {
  if (!kind) return { carriers: '[]', unmarked: 'kind' }
  try {
    const carriers = await carriersOfFile({ from: path, kind, untouched: await untouchedOf(db, set) })
    return { carriers: JSON.stringify(carriers.slice(0, 300)), unmarked: null }
  } catch (error) {
    if (!(error instanceof CannotMark)) throw error
    return { carriers: '[]', unmarked: error.reason }
  }
}

/** The same for each file of a set. */
export async function marksOfFiles(
  db: Db,
  set: Choosing & { id: string },
  filesDir: string,
): Promise<(Marks & { id: string })[]> {
  const found: (Marks & { id: string })[] = []
  for (const { id, kind, sha256 } of await listDeliveryFiles(db, [set.id], mostSetFiles))
    found.push({ id, ...(await marksOf(db, set, { path: deliveryPath(filesDir, 'files', sha256), kind })) })
  return found
}

/** Columns of a set's files that carry nothing: those the provider left out, and those that are keys or code lists. */
export async function untouchedOf(db: Db, set: Choosing): Promise<Set<string>> {
  const [revision] = await listRevisionContents(db, set.listingId, [set.revision])
  const declared = revision ? declaredUntouched(revision.content) : []
  return new Set([...(JSON.parse(set.untouched) as string[]), ...declared])
}
