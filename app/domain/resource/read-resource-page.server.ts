import type { Db } from '#db/client.server.ts'
import { listEditions, listProductsOf } from '#db/queries/resource-history.server.ts'
import type { ResourceRow } from '#db/queries/resources.server.ts'
import type { Language } from '../text.ts'
import { viewResourcePage } from './resource-page-view.ts'

/** Most editions and products that a page shows. */
const mostShown = 50

/** The page of a resource for members of its organisation. */
export async function readResourcePage(db: Db, row: ResourceRow, language: Language) {
  const editions = await listEditions(db, row.id, mostShown + 1)
  const products = await listProductsOf(db, row.id, mostShown)
  return viewResourcePage(row, { editions, products, mostShown }, language)
}
