import type { CatalogueHit } from '#app/domain/catalogue/catalogue-result.ts'
import { fold } from '#app/domain/catalogue/fold.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import { everyVersion, type Text } from '#app/domain/text.ts'
import type { Db } from '#db/client.server.ts'
import { listFieldNames } from '#db/queries/documents.server.ts'

const mostFields = 6

/** The cards with the dictionary fields that match a piece of the query: why a listing was found. */
export async function withMatchedFields(
  db: Db,
  cards: readonly ListingCard[],
  terms: readonly string[],
): Promise<CatalogueHit[]> {
  const wanted = terms.filter((term) => term.length > 1)
  if (wanted.length === 0) return cards.map((card) => ({ card, matchedFields: [], why: [] }))
  const fields = await listFieldNames(
    db,
    cards.map((card) => card.code),
  )
  return cards.map((card) => {
    const matchedFields: CatalogueHit['matchedFields'] = []
    for (const field of fields.get(card.code) ?? []) {
      if (matchedFields.length >= mostFields) break
      const title = field.title ? (JSON.parse(field.title) as Text) : undefined
      const texts = [field.name, ...everyVersion(title)].map(fold)
      if (!wanted.some((term) => texts.some((text) => text.includes(term)))) continue
      matchedFields.push({ name: field.name, ...(title && { title }) })
    }
    return { card, matchedFields, why: [] }
  })
}
