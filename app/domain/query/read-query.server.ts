import type { Db } from '#db/client.server.ts'
import { findQueryTable } from '#db/queries/query-tables.server.ts'
import { findSeenEntitlement } from '../entitlement/open-entitlement.server.ts'

/** Most values of a group column that a form offers. */
const mostValues = 200

/** What a buyer may ask of the table of its right; undefined for anybody else, `rules` left out where no table is open. */
export async function readQuery(db: Db, asked: { number: string; organisationId: string }) {
  const found = await findSeenEntitlement(db, asked)
  if (found?.side !== 'buyer' || found.entitlement.mode !== 'QUERY') return undefined
  const { entitlement } = found
  const table = await findQueryTable(db, entitlement.listingId)
  const isOpen = table?.state === 'open'
  return {
    number: entitlement.number,
    ...(isOpen && {
      rules: table.rules,
      // Only of groups that can be answered at all.
      values: table.rules.groups.map((_, index) =>
        [...new Set(table.cube.cells.map(({ values }) => values[index] ?? ''))]
          .filter(Boolean)
          .sort()
          .slice(0, mostValues),
      ),
    }),
  }
}
export type QueryView = NonNullable<Awaited<ReturnType<typeof readQuery>>>
