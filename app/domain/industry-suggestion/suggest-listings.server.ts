import { isRestricted } from '#app/domain/listing/public-content.ts'
import { say } from '#app/domain/text.ts'
import { type Db, inTransaction } from '#db/client.server.ts'
import { listWithoutIndustry, replaceProposals } from '#db/queries/industry-suggestions.server.ts'
import type { IndustryModel } from './industry-model.ts'
import { loadIndustryModel } from './load-industry-model.server.ts'
import { suggestIndustries } from './suggest-industry.ts'

const batchSize = 500

/**
 * Suggests industries for every listed listing that has none and that this model has not looked at. In batches, each a
 * transaction of its own; broken off, it is simply begun again. Gives the number of listings that got suggestions.
 */
export async function suggestForListings(
  db: Db,
  options: { model?: IndustryModel; now?: number; onBatch?: (done: number) => void; shouldStop?: () => boolean } = {},
): Promise<number> {
  const { now = Date.now() } = options
  let model = options.model
  let after = ''
  let done = 0
  for (;;) {
    model ??= loadIndustryModel()
    const listings = await listWithoutIndustry(db, { modelVersion: model.version, after, limit: batchSize })
    if (listings.length === 0) return done
    after = listings[listings.length - 1]?.id ?? after
    const { version } = model
    const open = listings.filter(({ content }) => !isRestricted(content) && content.industries.length === 0)
    const proposals = open.flatMap(({ id, content, provider }) => {
      const words = {
        title: say(content.title, 'zh'),
        description: say(content.description ?? content.summary, 'zh'),
        provider: say(provider, 'zh'),
      }
      return suggestIndustries(model as IndustryModel, words).map(({ industry, confidence }, index) => ({
        listingId: id,
        industry,
        position: index + 1,
        confidence: Math.round(confidence * 1_000) / 1_000,
        modelVersion: version,
        madeAt: now,
      }))
    })
    await inTransaction(db, (trx) => replaceProposals(trx, proposals))
    done += open.length
    options.onBatch?.(done)
    if (options.shouldStop?.()) return done
  }
}
