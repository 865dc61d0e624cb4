import type { Db } from '#db/client.server.ts'
import {
  findEndpoint,
  findOwnListing,
  listListingRights,
  listServedListings,
} from '#db/queries/gateway-endpoints.server.ts'
import { findQueryTable, listTableFiles } from '#db/queries/query-tables.server.ts'
import { tableFormat } from '../query/table-form.ts'
import { type Language, say } from '../text.ts'
import { viewUnits } from './calls-view.ts'

const modes = ['API', 'QUERY'] as const
const mostListings = 200
const mostRights = 100
const mostFiles = 50

/** Listings of a provider that are delivered by an interface or by questions, and what is set up for each. */
export async function readEndpoints(db: Db, { providerId, language }: { providerId: string; language: Language }) {
  const rows = await listServedListings(db, { providerId, modes, limit: mostListings })
  return rows.map(({ title, ...row }) => ({ ...row, title: say(title, language) }))
}
export type EndpointLine = Awaited<ReturnType<typeof readEndpoints>>[number]

/** What is set up for one listing: its interface without the secret, its table without figures, and who has rights. */
export async function readEndpoint(
  db: Db,
  { providerId, code, language }: { providerId: string; code: string; language: Language },
) {
  const listing = await findOwnListing(db, { code, providerId })
  if (!listing) return undefined
  const endpoint = await findEndpoint(db, listing.id)
  const table = await findQueryTable(db, listing.id)
  const rights = await listListingRights(db, { listingId: listing.id, modes, limit: mostRights })
  const files = (await listTableFiles(db, providerId, mostFiles)).filter(({ fileName }) => tableFormat(fileName))
  return {
    code,
    title: say(listing.title, language),
    ...(endpoint && {
      endpoint: {
        state: endpoint.state,
        seen: endpoint.updatedAt,
        hasSecret: endpoint.secret !== null,
        values: {
          ...{ baseUrl: endpoint.baseUrl, authHeader: endpoint.authHeader ?? '', 'methods[]': endpoint.methods },
          ...{ paths: endpoint.paths.join('\n'), timeout: String(endpoint.timeoutMs / 1_000) },
          ...{ megabytes: String(endpoint.maxBytes / 1_000_000), perSecond: String(endpoint.perSecond) },
        },
      },
    }),
    ...(table && {
      table: {
        state: table.state,
        seen: table.updatedAt,
        fileName: table.fileName,
        rows: viewUnits({ used: table.rows, quota: null }).used,
        values: {
          file: table.fileId ?? '',
          ...{ keys: table.rules.keys.join('\n'), verified: table.rules.verified.join('\n') },
          ...{ measures: table.rules.measures.join('\n'), groups: table.rules.groups.join('\n') },
          ...{ threshold: String(table.rules.threshold), perDay: String(table.rules.perDay) },
        },
      },
    }),
    files,
    rights: rights.map((right) => ({
      number: right.number,
      buyer: say(right.buyer, language),
      state: right.state,
      ...viewUnits(right),
    })),
  }
}
export type EndpointView = NonNullable<Awaited<ReturnType<typeof readEndpoint>>>
