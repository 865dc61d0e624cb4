import { v7 as newId } from 'uuid'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { OrganisationProfile } from '#app/domain/organisation/organisation.ts'
import { ResourceContent } from '#app/domain/resource/resource-content.ts'
import { resourceSerialName } from '#app/domain/resource/resource-number.ts'
import { columnsOf, hashOfContent } from '#app/domain/resource/resource-row.ts'
import { editionRow, registrationOf } from '#app/domain/resource/resources.server.ts'
import type { Db } from '../client.server.ts'
import { insertEvents } from '../queries/events.server.ts'
import { insertEditions, insertResourceListings } from '../queries/resource-history.server.ts'
import { insertResources } from '../queries/resources.server.ts'
import { takeSerials } from '../queries/settings.server.ts'
import type { DemoResource } from './demo/resources.ts'

const dayLength = 86_400_000
/** Invented, as everything of the demo. */
const contact = { name: '数据管理员', reach: '0591-00000000' }

/**
 * Registers the data resources of the demo, the oldest first, with those demo listings that were made of them. Call with the
 * transaction that loads the demo.
 */
export async function enterDemoResources(
  trx: Db,
  resources: readonly DemoResource[],
  known: {
    organisations: ReadonlyMap<string, { id: string; profile: OrganisationProfile }>
    listings: ReadonlyMap<string, string>
    now: number
  },
): Promise<void> {
  const { now } = known
  const made = []
  for (const resource of [...resources].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const holder = known.organisations.get(resource.provider)
    if (!holder) throw new Error(`A demo resource names no organisation: ${resource.provider}`)
    const at = now - resource.daysAgo * dayLength
    const content = contentOf(resource, holder.profile)
    const registered = registrationOf(at, await takeSerials(trx, resourceSerialName(at), 1))
    made.push({ id: newId(), resource, holder, at, content, registered })
  }
  await insertResources(
    trx,
    made.map(({ id, holder, at, content, registered }) => ({
      ...columnsOf(content, contact),
      ...registered,
      id,
      organisationId: holder.id,
      edition: 1,
      saves: 1,
      createdBy: null,
      updatedBy: null,
      createdAt: at,
      updatedAt: at,
      retiredAt: null,
      retireReason: null,
    })),
  )
  await insertEditions(
    trx,
    made.map(({ id, content, at }) => editionRow({ id, edition: 1, content, personId: null, now: at })),
  )
  await insertResourceListings(
    trx,
    made.flatMap(({ id, resource, at }) => {
      const listingId = resource.listing && known.listings.get(resource.listing)
      const link = { id: newId(), resourceId: id, edition: 1, draftId: null, createdBy: null, createdAt: at }
      return listingId ? [{ ...link, listingId }] : []
    }),
  )
  await insertEvents(
    trx,
    made.map(({ id, holder, content, registered }) => ({
      at: now,
      actor: 'demo',
      action: 'resource.registered',
      subjectKind: 'resource' as const,
      subjectId: id,
      detail: {
        organisation: holder.id,
        number: registered.number,
        edition: 1,
        contentHash: hashOfContent(content),
      },
    })),
  )
}

function contentOf(resource: DemoResource, profile: OrganisationProfile): ResourceContent {
  const {
    provider: _,
    daysAgo: __,
    listing: ___,
    gigabytes,
    source,
    industry,
    region,
    personal,
    ...declared
  } = resource
  return ResourceContent.parse({
    ...declared,
    source: source ?? 'OWN',
    industry: industry ?? (profile.industry as IndustrySection),
    region: region ?? profile.region,
    personal: personal === true,
    ...(gigabytes !== undefined && { storageBytes: gigabytes * 1_000_000_000 }),
  })
}
