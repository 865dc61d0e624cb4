import { DemandContent } from '#app/domain/demand/demand-content.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { matchDemand } from '#app/domain/matching/match-demand.ts'
import { acceptResponse, declineResponse, shortlistResponse } from '#app/domain/response/decide-response.server.ts'
import { beginResponse, withdrawResponse } from '#app/domain/response/put-response.server.ts'
import { bestVerdicts, LooseResponse } from '#app/domain/response/response-content.ts'
import { sendMessage } from '#app/domain/response/response-thread.server.ts'
import { findDemand } from '#db/queries/demands.server.ts'
import { listOfferable } from '#db/queries/response-listings.server.ts'
import { findWholeListing } from '#db/queries/whole-listing.server.ts'
import type { DemoResponse } from './demo/demands/demand-types.ts'
import type { DemoMaking } from './demo-demands.server.ts'

/** Most listings that one provider of the demo has. */
const mostListings = 100

/** What happens to the responses to one demand of the demo: handed in, talked about and decided. */
export function responseSteps(making: DemoMaking): void {
  for (const response of making.demand.responses ?? []) stepsOf(response, making)
}

function stepsOf(response: DemoResponse, making: DemoMaking): void {
  const { database, demand, ids, ownerOf, dayAt, add } = making
  const { declined, withdrawn } = response
  const provider = ownerOf(response.provider)
  const buyer = ownerOf(demand.buyer)
  let responseId = ''
  const own = () => ({ ...provider, responseId })
  const received = () => ({ ...buyer, demandId: ids.id, responseId })

  add(response.ago, 14, async (now) => {
    const { kind, statements, price, days, message, validUntil } = response
    const listings = await codesOf(making, provider.organisationId, response.listings ?? [])
    const content = LooseResponse.parse({
      kind,
      listings,
      statements,
      machine: await compareListings(making, listings),
      price,
      days,
      message,
      validUntil: dayAt(validUntil),
    })
    const isDraft = response.isDraft === true
    responseId = await beginResponse(database, { ...provider, number: ids.number, content, isDraft, now })
  })
  for (const { ago, side, text } of response.messages ?? [])
    add(ago, 15, (now) =>
      side === 'buyer'
        ? sendMessage(database, { ...received(), side, text, now })
        : sendMessage(database, { ...own(), side, text, now }),
    )
  add(response.shortlisted?.ago, 16, (now) => shortlistResponse(database, { ...received(), now }))
  add(response.accepted?.ago, 17, (now) => acceptResponse(database, { ...received(), revision: 1, now }))
  add(declined?.ago, 16, (now) => declineResponse(database, { ...received(), reason: declined?.reason ?? '', now }))
  add(withdrawn?.ago, 16, (now) => withdrawResponse(database, { ...own(), reason: withdrawn?.reason ?? '', now }))
}

/** What comparing the listings finds of each requirement, as it does when a response is written. */
async function compareListings(
  { database, ids }: DemoMaking,
  codes: readonly string[],
): Promise<LooseResponse['machine']> {
  if (codes.length === 0) return undefined
  const demand = DemandContent.parse((await findDemand(database.read, { id: ids.id }))?.content)
  const matches = []
  for (const code of codes) {
    const listing = await findWholeListing(database.read, code)
    if (!listing) continue
    const content = JSON.parse(listing.content) as ListingContent
    // How near the texts are and how fresh the data is changes the score alone, not what is met.
    const said = { id: code, content, disclosure: listing.disclosure, freshness: 'none' as const }
    matches.push(matchDemand(demand, said, { relevance: 0 }))
  }
  return bestVerdicts(matches)
}

/** Codes of a provider's listings, by their Chinese titles. */
export async function codesOf(
  { database }: Pick<DemoMaking, 'database'>,
  organisationId: string,
  titles: readonly string[],
): Promise<string[]> {
  if (titles.length === 0) return []
  const listings = await listOfferable(database.read, organisationId, mostListings)
  return titles.map((title) => {
    const listing = listings.find((each) => each.title.zh === title)
    if (!listing) throw new Error(`A demo response names no listing of its provider: ${title}`)
    return listing.code
  })
}
