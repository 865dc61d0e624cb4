import type { listEditions, listProductsOf } from '../../../db/queries/resource-history.server.ts'
import type { ResourceRow } from '../../../db/queries/resources.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { type Language, pickText } from '../text.ts'
import { said, viewEdition, viewFacts, viewFields } from './resource-view.ts'

type Rows<F extends (...asked: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>

/** The page of a resource for members of its organisation; of more editions than `mostShown` the oldest are left out. */
export function viewResourcePage(
  row: ResourceRow,
  about: { editions: Rows<typeof listEditions>; products: Rows<typeof listProductsOf>; mostShown: number },
  language: Language,
) {
  const { editions, products, mostShown } = about
  return {
    id: row.id,
    ...(row.number !== null && { number: row.number }),
    state: row.state,
    seen: row.saves,
    edition: row.edition,
    isCore: row.content.grade === 'CORE',
    title: said(row.content.title),
    ...(row.registeredAt !== null && { registered: formatDay(row.registeredAt) }),
    ...(row.retiredAt !== null && {
      retired: { at: formatDay(row.retiredAt), reason: said(row.retireReason ?? '') },
    }),
    parts: viewFacts(row.content, { contact: row.contact, language }),
    fields: viewFields(row.content.fields),
    editions: editions
      .slice(0, mostShown)
      .map((edition, index) => viewEdition(edition, editions[index + 1]?.content, language)),
    products: products.map((product) => {
      const title = pickText(product.title, language)
      return {
        id: product.id,
        ...(title && { title }),
        edition: product.edition,
        created: formatDay(product.createdAt),
        ...(product.draftId && { draftId: product.draftId }),
        ...(product.code && { code: product.code }),
        state: product.state ?? (product.isUnderReview ? ('review' as const) : ('draft' as const)),
      }
    }),
  }
}
