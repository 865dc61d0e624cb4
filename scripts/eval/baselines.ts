import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { Meilisearch } from 'meilisearch'
import type { EngineAddress } from '#search/client.server.ts'
import type { Query, Run } from './files.ts'

/** What the baselines are given of a listing: the texts as they are. */
export type PlainDocument = { id: string; title: string; description: string; keywords: string[]; provider: string }

const shown = 20

/** Ranks with the engine as it comes: a fresh index with default settings, removed again; the text is the query. */
export async function rankPlainEngine(
  address: EngineAddress,
  documents: readonly PlainDocument[],
  queries: readonly Query[],
): Promise<Run> {
  const client = new Meilisearch({
    host: address.url,
    apiKey: address.key ?? '',
    requestInit: { headers: { 'Accept-Encoding': 'identity' } },
    defaultWaitOptions: { timeout: 30 * 60_000, interval: 50 },
  })
  const uid = `plain_${randomBytes(6).toString('hex')}`
  const index = client.index(uid)
  await client.createIndex(uid, { primaryKey: 'key' }).waitTask()
  try {
    const tasks = []
    for (let start = 0; start < documents.length; start += 10_000)
      tasks.push(
        await index.addDocuments(
          documents
            .slice(start, start + 10_000)
            .map(({ id: _, ...texts }, offset) => ({ key: start + offset, ...texts })),
        ),
      )
    for (const task of tasks) {
      const done = await client.tasks.waitForTask(task, { timeout: 30 * 60_000 })
      if (done.status !== 'succeeded') throw new Error(`The plain index was refused: ${done.error?.code ?? 'unknown'}`)
    }
    const run: Run = new Map()
    for (const query of queries) {
      const { hits } = await index.search(query.text, { limit: shown, attributesToRetrieve: ['key'] })
      run.set(
        query.id,
        hits.flatMap((hit) => documents[hit.key as number]?.id ?? []),
      )
    }
    return run
  } finally {
    await client.deleteIndex(uid).waitTask()
  }
}

const k1 = 1.2
const b = 0.75

/** Ranks with BM25 over stemmed words and pairs of Chinese characters of all texts joined. */
export function rankWords(documents: readonly PlainDocument[], queries: readonly Query[]): Run {
  const postings = new Map<string, { document: number; count: number }[]>()
  const lengths: number[] = []
  for (const [document, { title, description, keywords, provider }] of documents.entries()) {
    const terms = termsOf([title, description, ...keywords, provider].join('\n'))
    lengths.push(terms.length)
    for (const [term, count] of counted(terms)) {
      const list = postings.get(term) ?? []
      if (list.length === 0) postings.set(term, list)
      list.push({ document, count })
    }
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const run: Run = new Map()
  for (const query of queries) {
    const scores = new Map<number, number>()
    for (const [term, times] of counted(termsOf(query.text))) {
      const list = postings.get(term) ?? []
      const rarity = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5))
      for (const { document, count } of list) {
        const length = (lengths[document] ?? 0) / average
        const weight = (count * (k1 + 1)) / (count + k1 * (1 - b + b * length))
        scores.set(document, (scores.get(document) ?? 0) + times * rarity * weight)
      }
    }
    const best = [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, shown)
    run.set(
      query.id,
      best.flatMap(([document]) => documents[document]?.id ?? []),
    )
  }
  return run
}

const { newStemmer } = createRequire(import.meta.url)('snowball-stemmers') as {
  newStemmer: (language: string) => { stem: (word: string) => string }
}
const porter = newStemmer('porter')
const stems = new Map<string, string>()

/** The terms of a text: Latin words stemmed, every pair of neighbours in a run of Chinese, a lone character itself. */
export function termsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  const terms: string[] = []
  for (const [token] of folded.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu)) {
    if (!/^\p{Script=Han}/u.test(token)) terms.push(stemOf(token))
    else {
      const characters = [...token]
      if (characters.length === 1) terms.push(token)
      for (let at = 0; at + 1 < characters.length; at++) terms.push(`${characters[at]}${characters[at + 1]}`)
    }
  }
  return terms
}

function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    stem = porter.stem(word)
    stems.set(word, stem)
  }
  return stem
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
