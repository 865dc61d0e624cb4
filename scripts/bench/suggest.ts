import { say } from '#app/domain/text.ts'
import { listCards } from '#db/queries/listings.server.ts'
import { connect } from '#search/client.server.ts'
import type { RunningSearch } from '#search/create-search.server.ts'
import { queryWords } from '#search/query-words.ts'
import { listingsUid } from '#search/rebuild.server.ts'
import { type Bench, printRatio, quantile, round } from './set-up.ts'

const titles = 40
const longestTyped = 16

/** Suggestions for every beginning of real titles, each against one bare query of the engine with the same words. */
export async function benchSuggest({ config, exchange }: Bench): Promise<void> {
  const address = (exchange.search as RunningSearch).engine.address()
  if (!address) throw new Error('There is no engine to compare with')
  const engine = connect(address)
  const indexUid = listingsUid(config.meili.prefix)
  const typed = await typedTexts(exchange.database.read)
  // The first answer also reads names and counts, which are then kept.
  await exchange.search.suggest('数据', 'zh')
  const ours: number[] = []
  const bare: number[] = []
  let shown = 0
  for (const { text, language } of typed) {
    let startedAt = performance.now()
    const { listings } = await exchange.search.suggest(text, language)
    ours.push(performance.now() - startedAt)
    shown += Number(listings.length > 0)
    startedAt = performance.now()
    await engine.search(
      [{ indexUid, q: queryWords(text).words.join(' '), attributesToRetrieve: ['id'], limit: 5 }],
      1_000,
    )
    bare.push(performance.now() - startedAt)
  }
  const limit = { name: 'one bare Meilisearch query', value: quantile(bare, 0.5) }
  printRatio('Suggestions while typing', { value: quantile(ours, 0.5), unit: 'ms' }, limit)
  console.log(
    `  p50 ${round(quantile(ours, 0.5))} ms, p95 ${round(quantile(ours, 0.95))} ms, longest ${round(Math.max(...ours))} ms; ` +
      `bare p95 ${round(quantile(bare, 0.95))} ms; ${typed.length} texts, ${shown} with listings`,
  )
}

/** What is in the field after each key, for titles spread over the whole catalogue. */
async function typedTexts(db: Bench['exchange']['database']['read']) {
  const ids = await db.selectFrom('listing').select('id').where('state', '=', 'listed').orderBy('id').execute()
  const step = Math.max(1, Math.floor(ids.length / titles))
  const some = ids.filter((_, index) => index % step === 0).slice(0, titles)
  const cards = await listCards(
    db,
    some.map(({ id }) => id),
  )
  return cards.flatMap((card) => {
    const language = card.title.zh ? ('zh' as const) : ('en' as const)
    const chars = [...say(card.title, language)].slice(0, longestTyped)
    return chars.map((_, index) => ({ text: chars.slice(0, index + 1).join(''), language }))
  })
}
