import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { allRegions } from '../codes/region.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { TopicMonth } from './judge-topic.ts'
import { type Labels, textOfLabels } from './topic-label.ts'
import { lastMonths, type TopicList, type Trend, thinSupply, toldCount, topicLists, trendOf } from './topic-rules.ts'

/** How far the catalogue has what a topic asks for: nothing, little, or some; unknown before it was counted. */
export type Supply = 'none' | 'thin' | 'some' | 'unknown'

/** A topic as people read it. Figures of a few are left out. */
export type TopicLine = {
  id: string
  name: Said
  /** All that was asked for in the months shown. */
  volume: number
  /** Demands that nobody served; left out where there are none or a few. */
  unserved?: number
  supply: Supply
  /** Listings found now; left out before they were counted. */
  listings?: number
  trend: Trend
  /** Oldest first; without a count where a few asked. */
  months: { month: string; count?: number }[]
  /** Names of its codes, by list. */
  codes: { list: TopicList; names: string[] }[]
  /** The text that finds in the catalogue what is nearest. */
  search: string
}

type Topic = {
  id: string
  labels: Labels
  volume: number
  unserved: number
  supply: number | null
}

/** Puts topics into a reader's language. */
export function viewTopics(
  topics: readonly Topic[],
  {
    months,
    codes,
    language,
    now,
  }: {
    months: readonly ({ topicId: string } & TopicMonth)[]
    codes: readonly { topicId: string; list: TopicList; code: string }[]
    language: Language
    now: number
  },
): TopicLine[] {
  const shown = lastMonths(now)
  return topics.map(({ id, labels, volume, unserved, supply }) => {
    const text = textOfLabels(labels) ?? {}
    const counts = shown.map((month) => {
      const found = months.find((each) => each.topicId === id && each.month === month)
      return found ? found.searches + found.follows + found.demands : 0
    })
    const told = toldCount(unserved)
    return {
      id,
      name: pickText(text, language) ?? { text: '—', language },
      volume,
      ...(told && { unserved: told }),
      supply: supplyOf(supply),
      ...(supply !== null && { listings: supply }),
      trend: trendOf(counts),
      months: shown.map((month, at) => {
        const count = toldCount(counts[at] ?? 0)
        return { month, ...(count !== undefined && { count }) }
      }),
      codes: topicLists.flatMap((list) => {
        const names = codes
          .filter((each) => each.topicId === id && each.list === list)
          .map(({ code }) => nameOfCode(list, code, language))
        return names.length > 0 ? [{ list, names }] : []
      }),
      search: searchOfTopic(text),
    }
  })
}

/** The text by which listings for a topic are looked for and counted. */
export function searchOfTopic(label: Text): string {
  return label.zh ?? label.en ?? ''
}

/** What a code of a list is called. */
export function nameOfCode(list: TopicList, code: string, language: Language): string {
  return labelOf({ field: fields16, industry: industrySections, region: allRegions }[list], code, language)
}

function supplyOf(supply: number | null): Supply {
  if (supply === null) return 'unknown'
  if (supply === 0) return 'none'
  return supply < thinSupply ? 'thin' : 'some'
}
