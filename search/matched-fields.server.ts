import type { CatalogueHit } from '#app/domain/catalogue/catalogue-result.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { listFieldNames } from '#db/queries/documents.server.ts'
import { foldOften as fold } from './fold-often.ts'
import { fieldKey } from './words/listing-words.ts'

const mostFields = 6

/**
 * The cards with the dictionary fields that match a piece of the query, at most six; where fields were asked for, all that
 * count as one of them. `fieldKeys`: for each field asked for, the names it may have.
 */
export async function withMatchedFields(
  db: Db,
  cards: readonly ListingCard[],
  asked: { terms: readonly string[]; fieldKeys: readonly (readonly string[])[] },
): Promise<CatalogueHit[]> {
  const wanted = asked.terms.filter((term) => term.length > 1)
  const keys = new Set(asked.fieldKeys.flat())
  if (wanted.length === 0 && keys.size === 0) return cards.map((card) => ({ card, matchedFields: [], why: [] }))
  const fields = await listFieldNames(
    db,
    cards.map((card) => card.code),
  )
  const most = keys.size > 0 ? Number.POSITIVE_INFINITY : mostFields
  return cards.map((card) => {
    const matchedFields: CatalogueHit['matchedFields'] = []
    for (const field of fields.get(card.code) ?? []) {
      if (matchedFields.length >= most) break
      const title = field.title ? (JSON.parse(field.title) as Text) : undefined
      const texts = [field.name, ...everyVersion(title)]
      const isAsked = keys.size > 0 && texts.some((text) => keys.has(fieldKey(text)))
      if (!isAsked && !texts.map(fold).some((text) => wanted.some((term) => text.includes(term)))) continue
      matchedFields.push({ name: field.name, ...(title && { title }) })
    }
    return { card, matchedFields, why: [] }
  })
}
