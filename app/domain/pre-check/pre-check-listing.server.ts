import type { Db } from '#db/client.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOwnTitles } from '#db/queries/pre-check.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { judgeOpinions } from '../opinion/judge-opinions.server.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import type { PreCheck, PreCheckContext } from '../review/pre-check-draft.ts'
import {
  type ActiveLicence,
  type CheckContext,
  type ConnectionResult,
  emptyContext,
  type LinkResult,
  type NearDuplicate,
} from './check-context.ts'
import { preCheck } from './pre-check.ts'

/** Own listings whose titles are compared. */
const mostTitles = 2_000

/** What the database does not know yet of a draft, or others know better; what is left out is taken for not known. */
export type PreCheckSources = {
  db: Db
  /** The search's way to listings that say the same (`Search.nearDuplicates`). */
  nearDuplicates?: (
    content: ListingContent,
    by: { slug: string; code?: string | undefined },
  ) => Promise<readonly NearDuplicate[]>
  /** Profiles, links, connection test and licences that are kept of the draft or its listing. */
  known?: (
    draft: Pick<PreCheckContext, 'draftId' | 'listingId'>,
    content: ListingContent,
  ) => Promise<{
    profiles?: readonly FileProfile[]
    links?: readonly LinkResult[]
    connection?: ConnectionResult | null
    activeLicences?: readonly ActiveLicence[]
    connectionDays?: number
  }>
}

/** The machine's look at a draft, as handing in and its preview take it: gathers what the rules look at, and asks them. */
export function preCheckWith(sources: PreCheckSources): PreCheck {
  return async (content, draft) => preCheck(content, await contextOf(sources, content, draft))
}

async function contextOf(
  { db, nearDuplicates, known }: PreCheckSources,
  content: ListingContent,
  { organisationId, draftId, listingId, sample, sampleReport, evidence, now }: PreCheckContext,
): Promise<CheckContext> {
  const [organisation, titles, kept] = await Promise.all([
    findOrganisationWork(db, { id: organisationId }),
    listOwnTitles(db, organisationId, mostTitles),
    known?.({ draftId, listingId }, content),
  ])
  const code = titles.find(({ id }) => id === listingId)?.code
  return {
    ...emptyContext(dayOf(now)),
    ...kept,
    sample: sample?.rows,
    sampleReport,
    evidence,
    opinions: await judgeOpinions(db, { content, sample, evidence }),
    provider: organisation && {
      name: organisation.profile.name,
      isVerified: organisation.standing === 'verified',
      creditCode: organisation.profile.creditCode ?? null,
    },
    ownTitles: titles.filter(({ id }) => id !== listingId),
    nearDuplicates:
      organisation && nearDuplicates ? await nearDuplicates(content, { slug: organisation.slug, code }) : [],
  }
}
