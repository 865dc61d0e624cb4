import type { QueryFigures, Refinement, SearchReport } from './search-report.ts'

/** A query that looks personal is shown once so many visitors typed it on one day. */
export const fewestVisitors = 5

/** What an operator looks at in the log: the lists of queries, and what was typed next. */
export type SearchLists = {
  most: QueryFigures[]
  nothing: QueryFigures[]
  abandoned: QueryFigures[]
  slow: QueryFigures[]
  next: Refinement[]
}

/** The lists of a report, each with its worst or most first and at most `length` lines. */
export function searchLists({ queries, refinements }: SearchReport, length: number): SearchLists {
  const ranked = (by: (each: QueryFigures) => number) =>
    queries
      .filter((each) => by(each) > 0)
      .sort((a, b) => by(b) - by(a))
      .slice(0, length)
  return {
    most: queries.slice(0, length),
    nothing: ranked((each) => each.nothing + each.nearestOnly),
    abandoned: ranked((each) => each.abandoned),
    slow: ranked((each) => each.p95),
    next: refinements.slice(0, length),
  }
}

/** Lines of each list on the operators' page, and of each where more are asked for. */
export const shortList = 10
export const longList = 50

/** How far back an operator may look, in days. */
export const searchPeriods = [7, 30, 90] as const
export type SearchPeriod = (typeof searchPeriods)[number]

/** The period asked for; 30 days for anything else. */
export function readPeriod(params: URLSearchParams): SearchPeriod {
  return searchPeriods.find((each) => String(each) === params.get('days')) ?? 30
}
