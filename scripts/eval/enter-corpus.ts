import { createHash } from 'node:crypto'
import { enterListings } from '#app/domain/listing/enter-listings.server.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { insertOrganisations, listOrganisationsBySlug } from '#db/queries/organisations.server.ts'
import { contentOf, providerOf } from './corpus-listing.ts'
import type { CorpusLine } from './files.ts'

const batchSize = 500

/** Which listing each line of a corpus became, and the lines that could not become one. */
export type EnteredCorpus = { idByCode: Map<string, string>; codeById: Map<string, string>; rejected: string[] }

/**
 * Enters every line of a corpus as a listed listing, by the act that enters all of them; nothing is merged. The order of
 * the lines does not matter: they are entered in an order of their own.
 */
export async function enterCorpus(
  database: Database,
  corpus: readonly CorpusLine[],
  now = Date.now(),
): Promise<EnteredCorpus> {
  const entered: EnteredCorpus = { idByCode: new Map(), codeById: new Map(), rejected: [] }
  const orderOf = (line: CorpusLine) => createHash('sha256').update(line.id).digest('hex')
  const shuffled = corpus.map((line) => ({ line, order: orderOf(line) })).sort((a, b) => (a.order < b.order ? -1 : 1))
  for (let start = 0; start < shuffled.length; start += batchSize) {
    const batch: { line: CorpusLine; content: ListingContent }[] = []
    for (const { line } of shuffled.slice(start, start + batchSize)) {
      const content = contentOf(line)
      if (content) batch.push({ line, content })
      else entered.rejected.push(line.id)
    }
    const codes = await enterBatch(database, batch, now)
    for (const [index, { line }] of batch.entries()) {
      const code = codes[index] ?? ''
      entered.idByCode.set(code, line.id)
      entered.codeById.set(line.id, code)
    }
  }
  return entered
}

function enterBatch(
  database: Database,
  batch: readonly { line: CorpusLine; content: ListingContent }[],
  now: number,
): Promise<string[]> {
  return inTransaction(database.write, async (trx) => {
    const providers = batch.map(({ line }) => providerOf(line))
    const distinct = [...new Map(providers.map((profile) => [profile.slug, profile])).values()]
    await insertOrganisations(trx, distinct, { isDemo: false, isHarvested: false, now })
    const rows = await listOrganisationsBySlug(
      trx,
      distinct.map((profile) => profile.slug),
    )
    const bySlug = new Map(rows.map((row) => [row.slug, row]))
    const entries = batch.map(({ content }, index) => {
      const organisation = bySlug.get(providers[index]?.slug ?? '')
      if (!organisation) throw new Error('A provider was not entered')
      return {
        provider: { id: organisation.id, profile: organisation.profile },
        isDemo: false,
        content,
        listedAt: now,
      }
    })
    const entered = await enterListings(trx, entries, { actor: 'eval', now })
    return entered.map(({ code }) => code)
  })
}
