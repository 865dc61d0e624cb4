import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { copyToDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { countDrafts, findDraft, findDraftOfListing, insertDrafts } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { findRegisteredSample } from '#db/queries/own-submissions.server.ts'
import { findListingCase } from '#db/queries/submissions-listing.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { ListingState } from '../listing/listing-states.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import type { Text } from '../text.ts'
import type { LooseContent } from './draft-field.ts'
import { type DraftOrigin, mostContentSize, mostDrafts } from './draft-origins.ts'

export type InDrafts = { actor: PersonActor; organisationId: string; now?: number }

/** A draft to be: how it was begun and what is known already. `sample` is JSON. */
export type NewDraft = { origin: DraftOrigin; content: LooseContent; sample?: string }

/** States of a listing in which a revision of it can be begun. */
const revisable: readonly ListingState[] = ['registered', 'listed', 'suspended']

/**
 * Creates drafts, all or none, and gives their ids in the same order. Refuses beyond `mostDrafts` an organisation, a content
 * that is too large, and an organisation that is suspended.
 */
export async function createDrafts(
  database: Database,
  { drafts, ...place }: InDrafts & { drafts: readonly NewDraft[] },
): Promise<string[]> {
  insist(place.actor, 'listing.write', place.organisationId)
  return inTransaction(database.write, async (trx) => {
    await admitDrafts(trx, place, drafts.length)
    return addDrafts(trx, place, drafts)
  })
}

/** Creates a draft with the content of an own draft or an own listing; gives its id. It becomes a product of its own. */
export async function copyToDraft(
  database: Database,
  { source, ...place }: InDrafts & { source: { draft: string } | { listing: string } },
): Promise<string> {
  const { organisationId } = place
  insist(place.actor, 'listing.write', organisationId)
  return inTransaction(database.write, async (trx) => {
    await admitDrafts(trx, place, 1)
    const found =
      'draft' in source
        ? await findDraft(trx, { id: source.draft, organisationId })
        : await findOwnListing(trx, { organisationId, code: source.listing })
    if (!found) throw new Refusal('invalid', 'copyMissing', { field: 'source' })
    const content = asCopy(found.content as LooseContent)
    const [id = ''] = await addDrafts(trx, place, [{ origin: 'COPY', content }])
    return id
  })
}

/**
 * Begins the next revision of an own listing, with the sample and the evidence it was registered on, and gives the draft's
 * id; where one is open already, that one.
 */
export async function reviseListing(
  database: Database,
  { code, ...place }: InDrafts & { code: string },
): Promise<string> {
  const { organisationId } = place
  insist(place.actor, 'listing.write', organisationId)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: place.actor.personId }, 'listing.write')
    const listing = await findOwnListing(trx, { organisationId, code })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const open = await findDraftOfListing(trx, { listingId: listing.id, organisationId })
    if (open) return open
    if (!revisable.includes(listing.state)) throw new Refusal('not_allowed', 'cannotRevise')
    await admitDrafts(trx, place, 1)
    const sample = await findRegisteredSample(trx, listing.id)
    const draft = { origin: 'COPY' as const, content: listing.content as LooseContent, ...(sample && { sample }) }
    const [id = ''] = await addDrafts(trx, place, [draft], listing.id)
    const registration = (await findListingCase(trx, listing.id))?.registration
    await copyToDraftEvidence(trx, {
      draftId: id,
      evidence: registration?.evidence ?? [],
      changedBy: place.actor.personId,
      now: place.now ?? Date.now(),
    })
    return id
  })
}

async function admitDrafts(trx: Db, { actor, organisationId }: InDrafts, count: number): Promise<void> {
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  if (organisation?.standing === 'suspended') throw new Refusal('not_allowed', 'draftClosed')
  if ((await countDrafts(trx, organisationId)) + count > mostDrafts) throw new Refusal('not_allowed', 'tooManyDrafts')
}

async function addDrafts(
  trx: Db,
  { actor, organisationId, now = Date.now() }: InDrafts,
  drafts: readonly NewDraft[],
  listingId: string | null = null,
): Promise<string[]> {
  const rows = drafts.map(({ origin, content, sample }) => ({
    id: newId(),
    organisationId,
    listingId,
    origin,
    content: contentText(content),
    edition: 1,
    sample: sample ?? null,
    submissionId: null,
    createdBy: actor.personId,
    updatedBy: actor.personId,
    createdAt: now,
    updatedAt: now,
  }))
  await insertDrafts(trx, rows)
  await insertEvents(
    trx,
    rows.map(({ id, origin }) => ({
      at: now,
      actor: actor.personId,
      action: 'draft.created',
      subjectKind: 'draft' as const,
      subjectId: id,
      detail: { organisation: organisationId, origin, ...(listingId && { listing: listingId }) },
    })),
  )
  return rows.map(({ id }) => id)
}

/** The JSON of a draft's content; refuses what is too large to be kept. */
export function contentText(content: LooseContent): string {
  const text = JSON.stringify(content)
  if (text.length > mostContentSize) throw new Refusal('invalid', 'draftTooLarge')
  return text
}

/** A copy says in its title that it is one, and begins its versions anew. */
function asCopy({ version: _, ...content }: LooseContent): LooseContent {
  const title = content.title as Text | undefined
  if (typeof title !== 'object') return content
  const { zh, en } = title
  return {
    ...content,
    title: {
      ...title,
      ...(zh && { zh: `${zh.slice(0, 290)}（副本）` }),
      ...(en && { en: `${en.slice(0, 290)} (copy)` }),
    },
  }
}
