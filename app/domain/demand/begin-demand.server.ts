import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { countDemandDrafts, insertDemand } from '#db/queries/demands.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findWholeListing } from '#db/queries/whole-listing.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import type { CatalogueQuery } from '../catalogue/catalogue-state.ts'
import { Refusal } from '../errors.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { publicContent } from '../listing/public-content.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language } from '../text.ts'
import { cleanText } from '../typed-text.ts'
import { recordDemand } from './demand-case.server.ts'
import type { DemandContent, DemandDraft } from './demand-content.ts'
import { demandFromSearch, demandLikeListing } from './demand-from.ts'
import { findDemandTemplate } from './demand-templates.ts'
import { DraftContent } from './demand-values.ts'
import { draftDemandFromText } from './draft-from-text.ts'

/** Most drafts an organisation may have. */
export const mostDemandDrafts = 200

/** How a demand is begun. */
export type DemandStart =
  | { from: 'empty' }
  | { from: 'text'; text: string }
  | { from: 'listing'; code: string }
  | { from: 'search'; query: CatalogueQuery }
  | { from: 'template'; template: string }

/**
 * Begins a demand as a draft and gives its id: from nothing, a paragraph, a public listing, a search or a template. Refuses a
 * listing or template there is not, an organisation that is suspended, and more than `mostDemandDrafts` drafts.
 */
export async function beginDemand(
  database: Database,
  begun: { actor: PersonActor; organisationId: string; start: DemandStart; language: Language; now?: number },
): Promise<string> {
  const { actor, organisationId, start, language, now = Date.now() } = begun
  insist(actor, 'demand.write', organisationId)
  return inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'demand.write')
    const organisation = await findOrganisationWork(trx, { id: organisationId })
    if (!organisation) throw new Refusal('not_found', 'notAllowed')
    if (organisation.standing === 'suspended') throw new Refusal('not_allowed', 'organisationSuspended')
    if ((await countDemandDrafts(trx, organisationId, mostDemandDrafts)) >= mostDemandDrafts)
      throw new Refusal('not_allowed', 'tooManyDrafts')
    const listing = start.from === 'listing' ? await findWholeListing(trx, start.code) : undefined
    if (start.from === 'listing' && listing?.state !== 'listed')
      throw new Refusal('invalid', 'listingMissing', { field: 'like' })
    const { draft, deadline } = draftFrom(start, {
      language,
      today: dayOf(now),
      ...(listing && { listing: { code: listing.code, content: JSON.parse(listing.content) as ListingContent } }),
    })
    const id = newId()
    await insertDemand(trx, {
      id,
      number: null,
      organisationId,
      createdBy: actor.personId,
      state: 'draft',
      content: JSON.stringify(wholeOf(draft)),
      revision: 1,
      visibility: 'PUBLIC',
      isMasked: 0,
      deadline: deadline ?? null,
      dueAt: noDue,
      isOpen: 0,
      responseCount: 0,
      createdAt: now,
      updatedAt: now,
    })
    await recordDemand(
      trx,
      { id, number: null, organisationId },
      { action: 'demand.begun', actorId: actor.personId, detail: { from: start.from }, now },
    )
    return id
  })
}

function draftFrom(
  start: DemandStart,
  given: { language: Language; today: string; listing?: { code: string; content: ListingContent } },
): { draft: DemandDraft; deadline?: string } {
  const { language, today, listing } = given
  switch (start.from) {
    case 'empty':
      return { draft: { title: {}, need: {} } }
    case 'text': {
      const text = cleanText(start.text)
      if (text === '') throw new Refusal('invalid', 'required', { field: 'text' })
      return draftDemandFromText(text, { language, today })
    }
    case 'search':
      return demandFromSearch(start.query, { language, today })
    case 'template': {
      const template = findDemandTemplate(start.template)
      if (!template) throw new Refusal('invalid', 'templateMissing', { field: 'template' })
      return { draft: template.draft[language] }
    }
    case 'listing':
      if (!listing) throw new Refusal('invalid', 'listingMissing', { field: 'like' })
      return {
        draft: demandLikeListing({ code: listing.code, content: publicContent(listing.content) }, language),
      }
  }
}

/** The draft with its defaults; a value that no demand can hold is left out rather than keep the draft from being begun. */
function wholeOf(draft: DemandDraft): DemandContent {
  const parsed = DraftContent.safeParse(draft)
  if (parsed.success) return parsed.data as DemandContent
  const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const rest = Object.fromEntries(Object.entries(draft).filter(([key]) => !bad.has(key)))
  return DraftContent.parse({ title: {}, need: {}, ...rest }) as DemandContent
}
