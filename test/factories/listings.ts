import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import { ListingContent, type ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { Text } from '#app/domain/text.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { upsertSources } from '#db/queries/harvest.server.ts'
import { insertOrganisations, listOrganisationsBySlug } from '#db/queries/organisations.server.ts'

/** What a test may say about a listing; the rest is filled in. */
export type ListingOverrides = Omit<Partial<ListingDraft>, 'title' | 'summary'> & {
  /** A plain string is the Chinese title. */
  title?: Text | string
  summary?: Text | string
  provider?: string
  providerName?: string
  /** Name of a source: the listing is a harvested one. */
  source?: string
  listedAt?: number
  hasSample?: boolean
  /** An existing listing, as `createListing` gave it, to be revised. */
  revises?: CreatedListing
  withdrawn?: boolean
}

export type CreatedListing = { id: string; code: string; revision: number; listedAt: number }

const defaultListedAt = Date.UTC(2026, 0, 5)

/** Enters one listing, by the act that enters all of them, with its provider and source. */
export async function createListing(db: Db, overrides: ListingOverrides = {}): Promise<CreatedListing> {
  const [listing] = await createListings(db, [overrides])
  if (!listing) throw new Error('No listing was entered')
  return listing
}

/** Enters many listings in one transaction; gives them in the order asked. */
export function createListings(db: Db, all: readonly ListingOverrides[]): Promise<CreatedListing[]> {
  return inTransaction(db, async (trx) => {
    const now = Date.now()
    const slugs = new Map(all.map((each) => [each.provider ?? 'provider', each.providerName ?? '测试数据有限公司']))
    await insertOrganisations(
      trx,
      [...slugs].map(([slug, name]) => ({
        slug,
        name: { zh: name },
        kind: 'SERVICE' as const,
        capabilities: ['PROVIDER' as const],
        thirdPartyKinds: [],
      })),
      { isDemo: false, isHarvested: false, now },
    )
    const organisations = new Map(
      (await listOrganisationsBySlug(trx, [...slugs.keys()])).map((each) => [each.slug, each]),
    )
    const names = [...new Set(all.flatMap((each) => each.source ?? []))]
    const sources =
      names.length > 0
        ? await upsertSources(
            trx,
            names.map((name) => ({ name, title: { zh: name } })),
            now,
          )
        : new Map()
    const entries = all.map((overrides) => {
      const {
        provider = 'provider',
        providerName: _,
        source,
        listedAt = overrides.revises?.listedAt ?? defaultListedAt,
        hasSample,
        revises,
        withdrawn,
        title = '用电负荷数据',
        summary = '测试用的数据产品',
        ...draft
      } = overrides
      const organisation = organisations.get(provider)
      if (!organisation) throw new Error(`No organisation ${provider}`)
      const from = source ? sources.get(source) : undefined
      return {
        ...(revises && {
          existing: {
            id: revises.id,
            code: revises.code,
            liveRevision: revises.revision,
            createdAt: revises.listedAt,
            firstListedAt: revises.listedAt,
          },
        }),
        provider: { id: organisation.id, profile: organisation.profile },
        ...(from && { source: { id: from.id, name: from.name, title: from.title } }),
        isDemo: false,
        content: ListingContent.parse({
          kind: 'DATASET',
          title: typeof title === 'string' ? { zh: title } : title,
          summary: typeof summary === 'string' ? { zh: summary } : summary,
          ...draft,
        }),
        listedAt,
        ...(hasSample && {
          sample: {
            format: 'CSV' as const,
            sha256: '0'.repeat(64),
            bytes: 10,
            rowCount: 1,
            columns: '[]',
            preview: '[]',
            report: '{}',
            createdAt: now,
          },
        }),
        ...(withdrawn && { withdrawn: { reason: 'test' } }),
      }
    })
    const entered = await enterListings(trx, entries, { actor: 'test', now })
    return entered.map((each, index) => ({
      id: each.id,
      code: each.code,
      revision: (all[index]?.revises?.revision ?? 0) + 1,
      listedAt: entries[index]?.listedAt ?? defaultListedAt,
    }))
  })
}
