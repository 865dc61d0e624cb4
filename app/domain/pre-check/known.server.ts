import { createHash } from 'node:crypto'
import type { Database, Db } from '#db/client.server.ts'
import { findConnectionTest, listLinkChecks } from '#db/queries/checks.server.ts'
import { findDraftProfile } from '#db/queries/data-files.server.ts'
import type { Search } from '#search/search.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import type { PreCheck } from '../review/pre-check-draft.ts'
import type { ConnectionResult, LinkResult } from './check-context.ts'
import { linksOf, mostLinks } from './links-of.ts'
import { type PreCheckSources, preCheckWith } from './pre-check-listing.server.ts'

/** Under what an address is kept. */
export function hashOfUrl(url: string): string {
  return createHash('sha256').update(url).digest('hex')
}

/** The machine's look at a draft with everything this exchange knows: the same for provider, handing in and reviewer. */
export function sitePreCheck({
  database,
  search,
}: {
  database: Pick<Database, 'read'>
  search: Pick<Search, 'nearDuplicates'>
}): PreCheck {
  const db = database.read
  return preCheckWith({ db, nearDuplicates: search.nearDuplicates, known: knownIn(db) })
}

/** What is kept of a draft or its listing: whether its links answered, its last connection test, what its file holds. */
export function knownIn(db: Db): NonNullable<PreCheckSources['known']> {
  return async (draft, content) => ({
    links: await knownLinks(db, content),
    connection: await knownConnection(db, draft),
    profiles: await knownProfiles(db, draft),
  })
}

/** What was found in the file a draft was made from, over all its rows. */
async function knownProfiles(db: Db, { draftId }: { draftId: string }): Promise<FileProfile[]> {
  const profile = await findDraftProfile(db, draftId)
  return profile ? [profile] : []
}

/** What came of asking the links of this content, those that were asked. */
export async function knownLinks(
  db: Db,
  content: Pick<ListingContent, 'document' | 'terms' | 'files' | 'sourceDetail'>,
): Promise<LinkResult[]> {
  const hashes = linksOf(content)
    .slice(0, mostLinks)
    .map(({ url }) => hashOfUrl(url))
  const rows = await listLinkChecks(db, hashes)
  return rows.map(({ url, checkedAt, isAnswered, status, reason }) => ({
    url,
    checkedOn: dayOf(checkedAt),
    isAnswered: isAnswered === 1,
    ...(status !== null && { status }),
    ...(reason !== null && { reason }),
  }))
}

/** The last connection test of a draft or its listing; null where there was none. */
export async function knownConnection(
  db: Db,
  draft: { draftId: string; listingId: string | null },
): Promise<ConnectionResult | null> {
  const test = await findConnectionTest(db, draft)
  if (!test) return null
  const { testedAt, isPassed, status, reason } = test
  return {
    testedOn: dayOf(testedAt),
    isPassed: isPassed === 1,
    ...(status !== null && { status }),
    ...(reason !== null && { reason }),
  }
}
