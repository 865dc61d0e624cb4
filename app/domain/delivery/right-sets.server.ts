import type { Db } from '#db/client.server.ts'
import { type DeliverySet, listDeliverySets, listRevisionContents } from '#db/queries/delivery-sets.server.ts'
import type { Entitlement } from '#db/queries/entitlements.server.ts'
import { setsForRight } from './delivery-rules.ts'
import { fieldsOf, schemaChanges } from './schema-changes.ts'

/** Released sets that are looked at for a right. */
const mostSets = 200

/**
 * The sets that a right sees, the newest first: those of the revision that was agreed on, or of an earlier one with the same
 * fields, and later ones where the contract brings updates.
 */
export async function setsOfRight(
  db: Db,
  right: Pick<Entitlement, 'listingId' | 'revision'>,
  updates: boolean,
): Promise<DeliverySet[]> {
  const { listingId, revision } = right
  const released = await listDeliverySets(db, { listingId, state: 'released', limit: mostSets })
  const revisions = [...new Set([revision, ...released.map((set) => set.revision)])]
  const needsContents = revisions.some((each) => each < revision)
  const contents = needsContents ? await listRevisionContents(db, listingId, revisions) : []
  const fields = new Map(contents.map(({ number, content }) => [number, fieldsOf(content)]))
  const agreed = fields.get(revision)
  const isSameSchema = (each: number) => {
    const own = fields.get(each)
    return each === revision || (agreed !== undefined && own !== undefined && schemaChanges(own, agreed).length === 0)
  }
  return setsForRight(released, { revision, updates, isSameSchema })
}
