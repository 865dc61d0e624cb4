import { setImmediate as breathe } from 'node:timers/promises'
import type { Db } from '#db/client.server.ts'
import { countListed, listChangedListings, listDocumentRows, listListedIds } from '#db/queries/documents.server.ts'
import type { IndexKind } from './index-kind.ts'
import { type ListingDocument, listingDocument } from './listing-document.ts'
import { listingMarks } from './settings.ts'
import type { GlossaryForms } from './words/glossary-forms.ts'

const readSize = 250

/** The documents of these listings as they are now; the event loop is let go between slices. */
async function readDocuments(db: Db, ids: readonly string[], forms?: GlossaryForms): Promise<ListingDocument[]> {
  const documents: ListingDocument[] = []
  for (let start = 0; start < ids.length; start += readSize) {
    const rows = await listDocumentRows(db, ids.slice(start, start + readSize))
    for (const row of rows) documents.push(listingDocument(row, forms))
    await breathe()
  }
  return documents
}

/** The index of listings. */
export const listingsIndex: IndexKind = {
  name: 'listings',
  topic: 'search.listing',
  marks: listingMarks,
  count: countListed,
  listIds: listListedIds,
  listChanged: listChangedListings,
  readDocuments,
}
