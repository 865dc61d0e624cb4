import type { DemandContent } from '#app/domain/demand/demand-content.ts'
import { freshnessOf } from '#app/domain/listing/freshness.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'
import { type FieldLexicon, fieldLexicon } from '#app/domain/matching/field-names.ts'
import { matchDemand } from '#app/domain/matching/match-demand.ts'
import { providerRecordOf } from '#app/domain/matching/match-listing.ts'
import type { FoundMatch } from '#app/domain/matching/match-types.ts'
import type { Db } from '#db/client.server.ts'
import { listMatchContents, listMatchHeads, type MatchHead } from '#db/queries/match-listings.server.ts'
import type { WordsCandidate } from '#db/words/words-layout.server.ts'
import type { WordsReader } from '#db/words/words-reader.server.ts'
import type { Reach } from './find-listings.server.ts'
import { demandQuestion, scenarioQuestion } from './match-question.ts'
import type { Search } from './search.server.ts'
import { needRelevance } from './words/need-relevance.ts'
import type { Question } from './words/question.ts'

/** Listings that the words find, and those of them of which the content is looked at. */
const mostCandidates = 100
const mostMatched = 40
/** Words that look for candidates, and places in the index that are walked for them at most. */
const mostSought = 24
const mostWalked = 16_000
/** Contents, and questions of demands, that are kept at hand; questions for so many milliseconds. */
const mostContents = 2_000
const mostQuestions = 500
const questionLife = 60_000

/** Finds matches in both directions. A pair gets the same score from either. */
export function createMatcher({
  database,
  words,
  forms,
}: Pick<Reach, 'database' | 'words' | 'forms'>): Pick<Search, 'canMatch' | 'matchDemand' | 'matchListing'> {
  const contentsOf = keepContents()
  const askFor = keepQuestions()
  return {
    canMatch: () => words() !== undefined,

    matchDemand: async (content, { limit, without }) => {
      await forms.refresh()
      const reader = words()
      if (!reader) return []
      const asked = askFor(content, reader)
      const near = asked.nearness(findCandidates(asked.question, reader))
      const ids = [...near].sort((a, b) => b[1].relevance - a[1].relevance || (a[0] < b[0] ? -1 : 1)).map(([id]) => id)
      const heads = (await listMatchHeads(database.read, ids)).filter(({ providerId }) => providerId !== without)
      const order = new Map(ids.map((id, index) => [id, index]))
      heads.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      const chosen = heads.slice(0, Math.max(mostMatched, limit))
      const contents = await contentsOf(database.read, chosen)
      const lexicon = fieldLexicon(forms.now().concepts)
      return chosen
        .flatMap((head) => {
          const listing = contents.get(head.id)
          const text = near.get(head.id)
          return listing && text ? [matchOne(content, head, listing, text, lexicon)] : []
        })
        .sort(byRank)
        .slice(0, limit)
    },

    matchListing: async (listingId, demands) => {
      await forms.refresh()
      const reader = words()
      const [head] = reader ? await listMatchHeads(database.read, [listingId]) : []
      const candidates = reader?.wordsOf([listingId]) ?? []
      if (!reader || !head || candidates.length === 0) return []
      const listing = (await contentsOf(database.read, [head])).get(listingId)
      if (!listing) return []
      const lexicon = fieldLexicon(forms.now().concepts)
      return demands.flatMap(({ id, content }) => {
        const text = askFor(content, reader).nearness(candidates).get(listingId)
        return text ? [{ demandId: id, match: matchOne(content, head, listing, text, lexicon) }] : []
      })
    },
  }
}

type Nearness = { relevance: number; scenario?: number | undefined }

/** The questions of a demand, and how near listings are to them. */
type Asked = { question: Question; nearness: (candidates: readonly WordsCandidate[]) => Map<string, Nearness> }

function ask(content: DemandContent, reader: WordsReader): Asked {
  const question = demandQuestion(content, reader)
  const scenario = scenarioQuestion(content, reader)
  return {
    question,
    nearness: (candidates) => {
      const lengths = reader.meanLengths()
      const relevance = needRelevance(question, candidates, lengths)
      const near = scenario && needRelevance(scenario, candidates, lengths)
      return new Map(
        candidates.map(({ id }, index) => [
          id,
          { relevance: relevance[index] ?? 0, ...(near && { scenario: near[index] }) },
        ]),
      )
    },
  }
}

/**
 * Asks for demands and keeps the questions for a minute: when many listings change, each is held against the same demands.
 * Both directions share them, and what is rare hardly changes in a minute.
 */
function keepQuestions() {
  const kept = new Map<string, { asked: Asked; reader: WordsReader; at: number }>()
  return (content: DemandContent, reader: WordsReader): Asked => {
    const key = JSON.stringify(content)
    const known = kept.get(key)
    const now = performance.now()
    if (known?.reader === reader && now - known.at < questionLife) return known.asked
    const asked = ask(content, reader)
    kept.delete(key)
    kept.set(key, { asked, reader, at: now })
    for (const oldest of kept.keys()) {
      if (kept.size <= mostQuestions) break
      kept.delete(oldest)
    }
    return asked
  }
}

/** The words that say most find the candidates, as far as what they are found in can be walked. */
function findCandidates({ terms }: Question, reader: WordsReader): WordsCandidate[] {
  const weights = new Map<string, number>()
  let walked = 0
  for (const { tokens, weight, count } of [...terms].sort((a, b) => b.weight - a.weight).slice(0, mostSought)) {
    walked += count
    if (walked > mostWalked && weights.size > 0) break
    for (const token of tokens) weights.set(token, weight)
  }
  return reader.sharing(weights, mostCandidates)
}

function matchOne(
  content: DemandContent,
  head: MatchHead,
  listing: ListingContent,
  text: Nearness,
  lexicon: FieldLexicon,
): FoundMatch {
  const { id, code, revision, disclosure, dataUpdatedAt } = head
  const record = providerRecordOf(head.record)
  const freshness = freshnessOf(listing.frequency, dataUpdatedAt, Date.now())
  return {
    ...matchDemand(content, { id, content: listing, disclosure, freshness, record }, text, lexicon),
    code,
    revision,
  }
}

/** Open gates first, then the higher score, then by code. */
function byRank(a: FoundMatch, b: FoundMatch): number {
  const shut = Number(a.shut.length > 0) - Number(b.shut.length > 0)
  return shut || b.score - a.score || (a.code < b.code ? -1 : 1)
}

/** Reads contents of listings and keeps those asked for last. */
function keepContents() {
  const kept = new Map<string, { revision: number; content: ListingContent }>()
  return async (db: Db, heads: readonly MatchHead[]): Promise<Map<string, ListingContent>> => {
    const missing = heads.filter(({ id, revision }) => kept.get(id)?.revision !== revision)
    const found = new Map<string, ListingContent>()
    for (const { id, revision } of heads) {
      const known = kept.get(id)
      if (known?.revision !== revision) continue
      kept.delete(id)
      kept.set(id, known)
      found.set(id, known.content)
    }
    const read = await listMatchContents(
      db,
      missing.map(({ id }) => id),
    )
    for (const { id, revision, content } of read) {
      kept.set(id, { revision, content })
      found.set(id, content)
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= mostContents) break
      kept.delete(oldest)
    }
    return found
  }
}
