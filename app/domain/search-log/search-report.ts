import { fold } from '../catalogue/fold.ts'
import { findPersonal } from '../personal/find-personal.ts'

/** A row of the log: one answered page of results. */
export type LoggedSearch = {
  visitor: string
  at: number
  query: string
  filters: string
  total: number
  /** Nothing had all the words; the nearest were shown. */
  isRelaxed: boolean
  engine: string
  milliseconds: number
  /** How many of its results were opened, and the best rank among them. */
  opened: number
  bestRank: number | null
}

/** What was typed, folded, and what came of it. Visitors are counted by the day: nobody is known the day after. */
export type QueryFigures = {
  query: string
  searches: number
  visitors: number
  /** Searches that found nothing, and those that found only what is nearest. */
  nothing: number
  nearestOnly: number
  /** Searches of which nothing was opened, and those followed by another within two minutes. */
  abandoned: number
  refined: number
  /** Mean of the best ranks opened; null where nothing was. */
  meanRank: number | null
  p50: number
  p95: number
}

/** What a visitor typed, and what the same visitor typed next within two minutes. */
export type Refinement = { from: string; to: string; times: number; visitors: number }

/** Searches of one day, by its first moment in the exchange's time, milliseconds UTC. */
export type DayFigures = { day: number; searches: number; nothing: number }

export type SearchReport = {
  /** All searches, and those without words. */
  searches: number
  wordless: number
  visitors: number
  nothing: number
  nearestOnly: number
  abandoned: number
  refined: number
  meanRank: number | null
  p50: number
  p95: number
  /** Answered pages by who answered. */
  engines: { engine: string; answers: number }[]
  /** Days with searches, in their order. */
  days: DayFigures[]
  /** Most searched first. */
  queries: QueryFigures[]
  refinements: Refinement[]
  /** Queries kept back: they look personal, and too few visitors typed them. */
  withheld: number
}

const refinedWithin = 2 * 60_000
/** The same words and filters again within this time are the same search: a page turned, a reload, the way back. */
const sameSearchWithin = 30 * 60_000
const dayLength = 24 * 3_600_000
const shift = 8 * 3_600_000

type Group = {
  query: string
  isPersonal: boolean
  searches: number
  visitors: number
  nothing: number
  nearestOnly: number
  abandoned: number
  refined: number
  ranks: number[]
  milliseconds: number[]
  lastVisitor: string
  /** Visitors by day; only where the query looks personal. */
  days: Map<number, number>
}
type Pair = { from: string; to: string; times: number; visitors: number; lastVisitor: string }
type Open = { visitor: string; group: Group; query: string; filters: string; lastAt: number; wasOpened: boolean }

/** Whether a text holds personal information, as the detectors of the exchange see it; spaces and hyphens between digits aside. */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize('NFKC')
  const joined = plain.replace(/(?<=\d)[\s-]+(?=[\dXx])/g, '')
  return [plain, joined].some((each) => findPersonal(each).some(({ kind }) => kind !== 'CREDIT_CODE'))
}

/**
 * Reads a log and says what can be learnt from it. Rows come visitor by visitor, each in the order of time. A query that
 * looks personal is kept back unless `minVisitors` different visitors typed it on one day.
 */
export function createSearchReport() {
  const groups = new Map<string, Group>()
  const pairs = new Map<string, Pair>()
  const engines = new Map<string, number>()
  const days = new Map<number, DayFigures>()
  let visitors = 0
  let open: Open | undefined

  const groupOf = (query: string): Group => {
    let group = groups.get(query)
    if (!group) {
      group = {
        query,
        isPersonal: looksPersonal(query),
        searches: 0,
        visitors: 0,
        nothing: 0,
        nearestOnly: 0,
        abandoned: 0,
        refined: 0,
        ranks: [],
        milliseconds: [],
        lastVisitor: '',
        days: new Map(),
      }
      groups.set(query, group)
    }
    return group
  }
  const finish = () => {
    if (open && !open.wasOpened) open.group.abandoned += 1
    open = undefined
  }
  const notePair = (from: string, to: string, visitor: string) => {
    const key = `${from}\n${to}`
    const pair = pairs.get(key) ?? { from, to, times: 0, visitors: 0, lastVisitor: '' }
    pairs.set(key, pair)
    pair.times += 1
    if (pair.lastVisitor !== visitor) pair.visitors += 1
    pair.lastVisitor = visitor
  }

  const noteDay = ({ at, total }: LoggedSearch) => {
    const day = Math.floor((at + shift) / dayLength) * dayLength - shift
    const figures = days.get(day) ?? { day, searches: 0, nothing: 0 }
    days.set(day, figures)
    figures.searches += 1
    if (total === 0) figures.nothing += 1
  }

  const add = (row: LoggedSearch): void => {
    const query = fold(row.query)
    engines.set(row.engine, (engines.get(row.engine) ?? 0) + 1)
    const before = open?.visitor === row.visitor ? open : undefined
    if (!before) visitors += 1
    const isSame =
      before !== undefined &&
      before.query === query &&
      before.filters === row.filters &&
      row.at - before.lastAt < sameSearchWithin
    if (!isSame) {
      if (before && row.at - before.lastAt <= refinedWithin) {
        before.group.refined += 1
        if (before.query !== '' && query !== '' && before.query !== query) notePair(before.query, query, row.visitor)
      }
      finish()
      const group = groupOf(query)
      group.searches += 1
      noteDay(row)
      if (row.total === 0) group.nothing += 1
      else if (row.isRelaxed) group.nearestOnly += 1
      if (group.lastVisitor !== row.visitor) {
        group.visitors += 1
        const day = Math.floor((row.at + shift) / dayLength)
        if (group.isPersonal) group.days.set(day, (group.days.get(day) ?? 0) + 1)
      }
      group.lastVisitor = row.visitor
      open = { visitor: row.visitor, group, query, filters: row.filters, lastAt: row.at, wasOpened: false }
    }
    if (!open) return
    open.lastAt = row.at
    open.group.milliseconds.push(row.milliseconds)
    if (row.opened > 0) open.wasOpened = true
    if (row.bestRank !== null) open.group.ranks.push(row.bestRank)
  }

  const result = (options: { minVisitors: number; most?: number }): SearchReport => {
    finish()
    const { minVisitors, most = Number.MAX_SAFE_INTEGER } = options
    const all = [...groups.values()]
    const isWithheld = (group: Group | undefined) =>
      group?.isPersonal === true && Math.max(0, ...group.days.values()) < minVisitors
    const typed = all.filter((group) => group.query !== '')
    const sum = (pick: (group: Group) => number) => all.reduce((total, group) => total + pick(group), 0)
    const milliseconds = sorted(all.flatMap((group) => group.milliseconds))
    return {
      searches: sum((group) => group.searches),
      wordless: groups.get('')?.searches ?? 0,
      visitors,
      nothing: sum((group) => group.nothing),
      nearestOnly: sum((group) => group.nearestOnly),
      abandoned: sum((group) => group.abandoned),
      refined: sum((group) => group.refined),
      meanRank: mean(all.flatMap((group) => group.ranks)),
      p50: at(milliseconds, 0.5),
      p95: at(milliseconds, 0.95),
      engines: [...engines].map(([engine, answers]) => ({ engine, answers })).sort((a, b) => b.answers - a.answers),
      days: [...days.values()].sort((a, b) => a.day - b.day),
      queries: typed
        .filter((group) => !isWithheld(group))
        .map(figuresOf)
        .sort((a, b) => b.searches - a.searches || (a.query < b.query ? -1 : 1))
        .slice(0, most),
      refinements: [...pairs.values()]
        .filter(({ from, to }) => !isWithheld(groups.get(from)) && !isWithheld(groups.get(to)))
        .map(({ lastVisitor: _, ...pair }) => pair)
        .sort((a, b) => b.visitors - a.visitors || b.times - a.times || (a.from + a.to < b.from + b.to ? -1 : 1))
        .slice(0, most),
      withheld: typed.filter(isWithheld).length,
    }
  }
  return { add, result }
}

function figuresOf(group: Group): QueryFigures {
  const { query, searches, visitors, nothing, nearestOnly, abandoned, refined } = group
  const milliseconds = sorted(group.milliseconds)
  return {
    ...{ query, searches, visitors, nothing, nearestOnly, abandoned, refined },
    meanRank: mean(group.ranks),
    p50: at(milliseconds, 0.5),
    p95: at(milliseconds, 0.95),
  }
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

function at(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round((values.reduce((sum, each) => sum + each, 0) / values.length) * 10) / 10
}
