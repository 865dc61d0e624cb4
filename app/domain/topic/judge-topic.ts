import type { Text } from '../text.ts'
import { keyOfTerms, type ReadSubject, type Subject } from './subject.ts'
import { findLabels, type Labels, textOfLabels } from './topic-label.ts'
import { countBackers, isEnough, lastMonths, signalWeights, type TopicList, topicLists } from './topic-rules.ts'
import { type Signal, signalsByCode } from './topic-signal.ts'

/** What was asked for of a topic in one month. */
export type TopicMonth = { month: string; searches: number; follows: number; demands: number }

/** A topic as it was judged last. `visitors` and `days` are those that were seen at their most. */
export type JudgedTopic = {
  terms: ReadonlyMap<string, number>
  labels: Labels
  mostVisitors: number
  days: number
}

/** What may be told of a topic now, and where it stands among the others. */
export type TopicVerdict = JudgedTopic & {
  /** The terms of the label, by which two topics are known to be one; undefined where nothing may be told. */
  labelKey: string | undefined
  isShown: boolean
  weight: number
  volume: number
  unserved: number
  codes: { list: TopicList; code: string }[]
  /** Nothing is left of it. */
  isGone: boolean
}

/**
 * Judges a topic by its signals, at most some thousands of the newest, and its months. It may be told of where enough
 * different ones stand behind it and behind the words of its label: those of now, or visitors who once did, for what they
 * did on one day stays true when the log has forgotten it; an organisation that withdraws is gone. Places and fields are
 * told where enough ask for them, and where the label itself says so.
 */
export function judgeTopic(
  before: JudgedTopic,
  {
    signals,
    months,
    readSubject,
    now,
  }: {
    signals: readonly Signal[]
    months: readonly TopicMonth[]
    readSubject: ReadSubject
    now: number
  },
): TopicVerdict {
  const backers = countBackers(signals)
  const most = {
    mostVisitors: Math.max(before.mostVisitors, backers.visitors),
    days: Math.max(before.days, backers.days),
  }
  const known = isEnough({ ...backers, visitors: most.mostVisitors, days: most.days })
  const labels = known ? findLabels(signals, before, readSubject) : {}
  const label = textOfLabels(labels)
  const isShown = known && label !== undefined
  const about = label && readLabel(label, readSubject)
  const recent = new Set(lastMonths(now))
  const counted = months.filter(({ month }) => recent.has(month))
  const sum = (pick: (month: TopicMonth) => number) => counted.reduce((all, month) => all + pick(month), 0)
  const unserved = signals.filter(({ kind }) => kind === 'unserved').length
  const volume = sum(({ searches, follows, demands }) => searches + follows + demands)
  return {
    ...most,
    // The words of whoever came first give way to those that enough wrote, once and for all.
    terms: about && textOfLabels(before.labels) === undefined ? about.terms : before.terms,
    labels,
    labelKey: about ? keyOfTerms(about.terms) : undefined,
    isShown,
    volume,
    unserved,
    weight:
      sum(({ searches }) => searches) * signalWeights.search +
      sum(({ follows }) => follows) * signalWeights.follow +
      sum(({ demands }) => demands) * signalWeights.demand +
      unserved * (signalWeights.unserved - signalWeights.demand),
    codes: about ? codesOf(signals, about) : [],
    isGone: signals.length === 0 && (!isShown || volume === 0),
  }
}

/** What a label is about, in all its languages at once. */
function readLabel(label: Text, readSubject: ReadSubject): Subject {
  return readSubject(Object.values(label).join(' | '))
}

/** Codes that the label names, and those that enough different ones asked for. */
function codesOf(signals: readonly Signal[], about: Subject): { list: TopicList; code: string }[] {
  const codes = new Set(topicLists.flatMap((list) => (about.codes[list] ?? []).map((code) => `${list} ${code}`)))
  for (const { list, code, signals: naming } of signalsByCode(signals))
    if (isEnough(countBackers(naming))) codes.add(`${list} ${code}`)
  return [...codes].sort().map((key) => {
    const [list = '', code = ''] = key.split(' ')
    return { list: list as TopicList, code }
  })
}
