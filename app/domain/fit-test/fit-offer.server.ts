import type { Db } from '#db/client.server.ts'
import { listDeliveryFiles } from '#db/queries/delivery-files.server.ts'
import { listDeliverySets } from '#db/queries/delivery-sets.server.ts'
import { findFitRule } from '#db/queries/fit-tests.server.ts'
import type { Listing } from '#db/queries/request-listings.server.ts'
import { mostSetFiles } from '../delivery/delivery-rules.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isRestricted, publicContent } from '../listing/public-content.ts'
import { tableFormat } from '../query/table-form.ts'
import type { FitJob } from './measure-checks.server.ts'

/** A column that a check may be about. */
export type FitColumn = { name: string; title?: string; isPersonal: boolean }

/** What can be tested of a listing: the columns, and the files on which it is. */
export type FitOffer = { columns: FitColumn[]; setId: string }

/** What of a listing can be tested; or why it cannot, as the key of a sentence. */
export async function fitOfferOf(
  db: Db,
  listing: Pick<Listing, 'id'> & { content: ListingContent },
): Promise<FitOffer | { why: 'fitGrade' | 'fitForbidden' | 'fitNoFiles' }> {
  const { id, content } = listing
  if (isRestricted(content) || content.grade === 'IMPORTANT' || content.grade === 'CORE') return { why: 'fitGrade' }
  const rule = await findFitRule(db, id)
  if (rule && !rule.isAllowed) return { why: 'fitForbidden' }
  const [set] = await listDeliverySets(db, { listingId: id, state: 'released', limit: 1 })
  if (!set || (await tablesOfSet(db, set.id)).length === 0) return { why: 'fitNoFiles' }
  const columns = publicContent(content).dictionary.filter(({ name }) => !rule?.hidden.includes(name))
  return {
    setId: set.id,
    columns: columns.map(({ name, title, personal }) => {
      const said = title?.zh ?? title?.en
      return { name, isPersonal: personal !== 'NONE', ...(said && said !== name && { title: said }) }
    }),
  }
}

/** The files of a set that have rows and columns, by their hash. */
export async function tablesOfSet(
  db: Db,
  setId: string,
): Promise<{ sha256: string; format: FitJob['sources'][number]['format'] }[]> {
  const files = await listDeliveryFiles(db, [setId], mostSetFiles)
  return files.flatMap(({ sha256, fileName }) => {
    const format = tableFormat(fileName)
    return format ? [{ sha256, format }] : []
  })
}
