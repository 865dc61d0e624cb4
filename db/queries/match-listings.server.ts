import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { publicContent } from '#app/domain/listing/public-content.ts'
import type { ResponseRecord } from '#app/domain/response/response-record.ts'
import type { Db } from '../client.server.ts'

/** What of a listed listing is held against a demand, without its content. */
export type MatchHead = {
  id: string
  code: string
  /** The live revision. */
  revision: number
  providerId: string
  disclosure: number
  dataUpdatedAt: number | null
  /** How the provider has answered demands; undefined where it never did. */
  record: ResponseRecord | undefined
}

/** Heads of these listings, for those that are listed: one query. */
export async function listMatchHeads(db: Db, ids: readonly string[]): Promise<MatchHead[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .leftJoin('response_record', 'response_record.organisationId', 'listing.providerId')
    .select(['id', 'code', 'state', 'liveRevision as revision', 'providerId', 'disclosure', 'dataUpdatedAt'])
    .select(['answers', 'medianMs', 'invitations', 'invitationsAnswered'])
    .where('id', 'in', ids)
    .execute()
  // The state is looked at here: asked for in SQL, it makes SQLite walk all listed listings instead of these keys.
  return rows.flatMap(({ state, revision, answers, medianMs, invitations, invitationsAnswered, ...head }) => {
    if (state !== 'listed' || revision === null) return []
    const hasRecord = answers !== null && invitations !== null && invitationsAnswered !== null
    const record = hasRecord ? { answers, medianMs, invitations, invitationsAnswered } : undefined
    return [{ ...head, revision, record }]
  })
}

/** What visitors may see of the live revision of these listings, with its number: one query. */
export async function listMatchContents(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; revision: number; content: ListingContent }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.id', 'listing_revision.number as revision', 'listing_revision.content'])
    .where('listing.id', 'in', ids)
    .execute()
  return rows.map(({ content, ...row }) => ({ ...row, content: publicContent(JSON.parse(content) as ListingContent) }))
}
