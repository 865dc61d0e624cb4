import type { SignalKind, TopicList } from '#app/domain/topic/topic-rules.ts'

export type TopicTables = {
  /** Something that is looked for and not found: signals that speak of the same, and what may be told of it. */
  topic: {
    id: string
    /** JSON [term, weight][]: what a signal must be near to. Those of its first signal; once it may be told, those of its label. */
    terms: string
    /** The terms of the label, in order: two topics with the same are one. Null while it may not be told. */
    labelKey: string | null
    /** JSON Labels: words that enough different ones wrote, and who did. Null while it may not be told. */
    label: string | null
    /** The most visitors of one day, and the number of days; kept when the signals are forgotten. */
    mostVisitors: number
    days: number
    /** 1 where it may be told of. */
    isShown: number
    /** What it comes to in the order of topics, and all that was asked for in the last twelve months. */
    weight: number
    volume: number
    /** Demands about it that nobody served. */
    unserved: number
    /** Listings that its label finds, when that was last counted; null before. */
    supply: number | null
    suppliedAt: number
    /** 1 while signals came or went since it was judged. */
    isStale: number
    judgedAt: number
    /** Number of the last event up to which followers know what was listed. */
    seenSeq: number
    createdAt: number
  }
  /** One search of a visitor's day, one followed search, one demand. Nobody is named: `who` is a hash. */
  topic_signal: {
    key: string
    topicId: string
    kind: SignalKind
    who: string
    /** Days since 1970 in the exchange's time. */
    day: number
    /** Folded; a line each where it was said in two languages. */
    text: string
    /** JSON: codes it names, by list. */
    codes: string
  }
  /** How much was asked for in a month: visitors by the day, searches followed, demands. About nobody. */
  topic_month: { topicId: string; month: string; searches: number; follows: number; demands: number }
  topic_code: { topicId: string; list: TopicList; code: string }
  /** A person who is told when a topic moves; in the work of this organisation. */
  topic_follow: {
    personId: string
    topicId: string
    organisationId: string
    /** The volume that was told last. */
    toldVolume: number
    createdAt: number
  }
}
