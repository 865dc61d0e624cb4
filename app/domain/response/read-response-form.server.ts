import type { Db } from '#db/client.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOfferable, listOffered, type OfferedListing } from '#db/queries/response-listings.server.ts'
import { findOpenResponse, findOwnResponse, type Response } from '#db/queries/responses.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf, shiftDay } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { type SaidRequirement, sayRequirements } from '../demand/say-requirement.ts'
import { explainMatch } from '../matching/explain-match.ts'
import type { Match } from '../matching/match-types.ts'
import type { Language } from '../text.ts'
import { type DemandSummary, summariseDemand } from './demand-summary.ts'
import { findAnswered, whyNotAnswerable } from './put-response.server.ts'
import { verdictField, writeResponse } from './read-response.ts'
import { bestVerdicts, type LooseResponse } from './response-content.ts'
import { saidOf } from './response-view.ts'
import { showsBuyer } from './response-visibility.ts'

/** Holds a listing against demands, as search does it; empty where it cannot now. */
export type MatchListing = (
  listingId: string,
  demands: readonly { id: string; content: DemandContent }[],
) => Promise<{ demandId: string; match: Match }[]>

/** Most own listings to choose from, and how long an offer holds unless another day is chosen. */
const mostChoices = 100
const usualValidDays = 30

/** What the form of a response shows. */
export type ResponseFormView = {
  demand: DemandSummary
  /** Key of the sentence that says why it cannot be answered; what follows is not of use then. */
  why?: string
  /** The open response there is already: to be changed instead. */
  existing?: string
  requirements: (SaidRequirement & { machine?: { verdict: string; text: string } })[]
  listings: { code: string; title: Said; hasSample: boolean }[]
  /** The listing the form was filled in from, and whether it could be compared. */
  prefilled?: { code: string; title: Said; isCompared: boolean }
  values: Record<string, string | string[]>
  /** When what is changed was last changed; none for a new one. */
  seen?: number
  /** Whether what is changed was handed in, so that no draft can be made of it. */
  isStanding: boolean
}

type Asked = {
  actor: PersonActor
  organisationId: string
  /** Code of the own listing the form is to be filled in from. */
  listing: string | undefined
  match: MatchListing
  language: Language
  now: number
}

/** The form of a new response to a demand; undefined for a demand that the organisation may not see. */
export async function readNewResponse(
  db: Db,
  asked: Asked & { number: string },
): Promise<ResponseFormView | undefined> {
  const { actor, organisationId, now } = asked
  const demand = await findAnswered(db, { actor, organisationId, number: asked.number })
  const organisation = demand && (await findOrganisationWork(db, { id: organisationId }))
  if (!organisation) return undefined
  const existing = await findOpenResponse(db, { demandId: demand.id, organisationId })
  const why = existing ? undefined : await whyNotAnswerable(db, { demand, organisation, now })
  return viewForm(db, { ...asked, demand, why, existing: existing?.id })
}

/** The form that changes a response; undefined for one of others. */
export async function readResponseEdit(db: Db, asked: Asked & { id: string }): Promise<ResponseFormView | undefined> {
  const { organisationId, id, now } = asked
  const response = await findOwnResponse(db, { id, organisationId })
  const demand = response && (await findDemand(db, { id: response.demandId }))
  const organisation = demand && (await findOrganisationWork(db, { id: organisationId }))
  if (!organisation) return undefined
  const hasAnswered = response.number !== null
  const canChange = response.isOpen === 1
  const why = canChange ? await whyNotAnswerable(db, { demand, organisation, hasAnswered, now }) : 'responseMoved'
  return viewForm(db, { ...asked, demand, why, response })
}

/**
 * What comparing own listings with a demand says of each requirement, the best of all; undefined where none was named or none
 * can be compared now. What the provider says is held against it.
 */
export async function compareOffer(
  db: Db,
  asked: {
    organisationId: string
    demand: { id: string; content: DemandContent }
    codes: readonly string[]
    match: MatchListing
  },
): Promise<LooseResponse['machine']> {
  const { organisationId, demand, codes, match } = asked
  const listings = await listOffered(db, { codes, organisationIds: [organisationId] })
  const found = await Promise.all(listings.map(({ id }) => matchOf(match, id, demand)))
  const matches = found.filter((each) => each !== undefined)
  return matches.length > 0 ? bestVerdicts(matches) : undefined
}

async function viewForm(
  db: Db,
  asked: Asked & {
    demand: Demand
    why: string | undefined
    existing?: string | undefined
    response?: Response
  },
): Promise<ResponseFormView> {
  const { demand, why, existing, response, organisationId, language, now } = asked
  const listings = why || existing ? [] : await listOfferable(db, organisationId, mostChoices)
  const chosen = listings.find(({ code }) => code === asked.listing)
  const match = chosen && (await matchOf(asked.match, chosen.id, demand))
  const said = match && explainMatch(match, demand.content, language)
  const content = fillIn(response?.content, { chosen, match, now })
  return {
    demand: summariseDemand(demand, {
      isBuyerShown: response ? showsBuyer(demand, response) : demand.isMasked === 0,
      language,
    }),
    ...(why && { why }),
    ...(existing && { existing }),
    requirements: sayRequirements(demand.content, language).map((requirement) => {
      const found = said?.requirements.find(({ key }) => key === requirement.key)
      return { ...requirement, ...(found && { machine: { verdict: found.verdictLabel, text: found.text } }) }
    }),
    listings: listings.map(({ code, title, hasSample }) => ({ code, title: saidOf(title, language), hasSample })),
    ...(chosen && {
      prefilled: { code: chosen.code, title: saidOf(chosen.title, language), isCompared: match !== undefined },
    }),
    values: { ...content },
    ...(response && { seen: response.updatedAt }),
    isStanding: response !== undefined && response.state !== 'draft',
  }
}

/** What stands in the boxes first: what was saved, and for what was not said what comparing the chosen listing found. */
function fillIn(
  saved: LooseResponse | undefined,
  { chosen, match, now }: { chosen: OfferedListing | undefined; match: Match | undefined; now: number },
): Record<string, string | string[]> {
  const content: LooseResponse = saved ?? { listings: [], statements: {} }
  const values = writeResponse({
    ...content,
    ...(chosen && !content.kind && { kind: 'EXISTING' as const }),
    ...(chosen && { listings: [...new Set([...content.listings, chosen.code])] }),
    ...(chosen?.hasSample && !content.sampleOf && { sampleOf: chosen.code }),
    validUntil: content.validUntil ?? shiftDay(dayOf(now), usualValidDays),
  })
  for (const { key, verdict } of match?.requirements ?? []) values[verdictField(key)] ??= verdict
  return values
}

async function matchOf(
  match: MatchListing,
  listingId: string,
  demand: { id: string; content: DemandContent },
): Promise<Match | undefined> {
  const [found] = await match(listingId, [{ id: demand.id, content: demand.content }])
  return found?.match
}
