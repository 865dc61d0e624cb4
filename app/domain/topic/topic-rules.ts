/** What a topic is made of: searches that found nothing, searches somebody follows, demands, and demands nobody served. */
export const signalKinds = ['search', 'follow', 'demand', 'unserved'] as const
export type SignalKind = (typeof signalKinds)[number]

/** Lists by which topics are told apart and filtered. */
export const topicLists = ['field', 'industry', 'region'] as const
export type TopicList = (typeof topicLists)[number]
/** Codes that something names, by list. */
export type TopicCodes = Partial<Record<TopicList, string[]>>

/** Nothing is told of fewer different organisations or visitors: no topic, no words, no place, no figure of a month. */
export const leastDifferent = 5
/** Visitors count from this many days on: what happens on one day alone may be one person with several browsers. */
export const leastDays = 2
/** With fewer listings than this a topic is thinly supplied. */
export const thinSupply = 5

/** What one signal of a kind comes to in the order of topics. */
export const signalWeights: Readonly<Record<SignalKind, number>> = { search: 1, follow: 2, demand: 4, unserved: 10 }

/** Volumes of which followers of a topic are told when they are reached. */
export const toldVolumes = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] as const

/** Months that are shown of a topic. */
export const monthsShown = 12

/** Who stands behind a signal, and on which day (days since 1970 in the exchange's time). */
export type Backing = { kind: SignalKind; who: string; day: number }

/** How many different ones stand behind some signals, as far as that is sure. */
export type Backers = {
  /** Organisations that follow or demand, each once however often it does. */
  organisations: number
  /** The most visitors of one day, and the number of days on which anybody searched. */
  visitors: number
  days: number
}

/**
 * Counts who stands behind some signals. A visitor is known for one day only: five days of one visitor look like those of
 * five, so what is sure is the largest number of any single day. Searching often is searching once.
 */
export function countBackers(signals: readonly Backing[]): Backers {
  const organisations = new Set<string>()
  const days = new Map<number, Set<string>>()
  for (const { kind, who, day } of signals)
    if (kind === 'search') days.set(day, (days.get(day) ?? new Set()).add(who))
    else organisations.add(who)
  return {
    organisations: organisations.size,
    visitors: Math.max(0, ...[...days.values()].map((visitors) => visitors.size)),
    days: days.size,
  }
}

/**
 * Whether enough different ones stand behind something to tell of it. Organisations and visitors are not added up: whoever
 * searches may belong to an organisation that follows or demands.
 */
export function isEnough({ organisations, visitors, days }: Backers): boolean {
  return organisations >= leastDifferent || (visitors >= leastDifferent && days >= leastDays)
}

/** A figure that may be told: undefined for a few, who might be known by it. Nobody is 0. */
export function toldCount(count: number): number | undefined {
  return count === 0 || count >= leastDifferent ? count : undefined
}

const dayLength = 86_400_000
const shift = 8 * 3_600_000

/** The day of a moment, in the exchange's time. */
export function dayOf(at: number): number {
  return Math.floor((at + shift) / dayLength)
}

/** The month of such a day: 2026-11. */
export function monthOfDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 7)
}

/** The last months up to that of a moment, oldest first. */
export function lastMonths(now: number, count = monthsShown): string[] {
  const today = new Date(dayOf(now) * dayLength)
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (count - 1 - at), 1)).toISOString().slice(0, 7),
  )
}

/** How the last three full months stand to the three before. */
export type Trend = 'new' | 'rising' | 'steady' | 'falling'

/** The trend of months, oldest first; the last one is still running and counts with the two before. */
export function trendOf(volumes: readonly number[]): Trend {
  const sum = (some: readonly number[]) => some.reduce((all, each) => all + each, 0)
  const recent = sum(volumes.slice(-3))
  const before = sum(volumes.slice(-6, -3))
  if (recent >= leastDifferent && sum(volumes.slice(0, -3)) === 0) return 'new'
  if (recent >= leastDifferent && recent >= before * 1.5) return 'rising'
  return before >= leastDifferent && recent * 1.5 <= before ? 'falling' : 'steady'
}

/** The last of the volumes that are told of which this one has reached; 0 before the first. */
export function toldVolumeOf(volume: number): number {
  return toldVolumes.findLast((each) => each <= volume) ?? 0
}
