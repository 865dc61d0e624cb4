import type { Qrels, Run } from './files.ts'

/** Figures of a run. Averages over the judged queries; null where no query is judged. */
export type Figures = {
  /** Queries with a grade above 0. */
  n: number
  ndcg10: number | null
  recall10: number | null
  mrr10: number | null
  hit10: number | null
  /** Share of queries with no result; over all queries of the run where none is judged. */
  zero: number | null
}

/** Figures of one query. */
export type QueryFigures = { ndcg10: number; recall10: number; mrr10: number; hit10: number; zero: number }

/**
 * Scores one ranking: gain 2^grade-1, discount log2(rank+1), the ideal over all judged documents, unjudged 0. Documents
 * graded -1 are taken out first. Undefined where nothing is graded above 0.
 */
export function scoreQuery(ranking: readonly string[], judged: ReadonlyMap<string, number>): QueryFigures | undefined {
  const grades = [...judged.values()].filter((grade) => grade > 0).sort((a, b) => b - a)
  if (grades.length === 0) return undefined
  const kept = ranking.filter((document) => (judged.get(document) ?? 0) >= 0)
  const found = kept.slice(0, 10).map((document) => judged.get(document) ?? 0)
  const first = found.findIndex((grade) => grade > 0)
  return {
    ndcg10: gainOf(found) / gainOf(grades.slice(0, 10)),
    recall10: found.filter((grade) => grade > 0).length / grades.length,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    hit10: first < 0 ? 0 : 1,
    zero: kept.length === 0 ? 1 : 0,
  }
}

/** nDCG of the first `depth` of a ranking, reckoned as in `scoreQuery`. Undefined where nothing is graded above 0. */
export function ndcgAt(
  depth: number,
  ranking: readonly string[],
  judged: ReadonlyMap<string, number>,
): number | undefined {
  const grades = [...judged.values()].filter((grade) => grade > 0).sort((a, b) => b - a)
  if (grades.length === 0) return undefined
  const found = ranking.filter((document) => (judged.get(document) ?? 0) >= 0).slice(0, depth)
  return gainOf(found.map((document) => judged.get(document) ?? 0)) / gainOf(grades.slice(0, depth))
}

/** Scores a run: the average over those of its queries that have a grade above 0. */
export function scoreRun(run: Run, qrels: Qrels): Figures {
  const scores = [...run].flatMap(([query, ranking]) => scoreQuery(ranking, qrels.get(query) ?? new Map()) ?? [])
  const mean = (name: keyof QueryFigures) =>
    scores.length === 0 ? null : scores.reduce((sum, score) => sum + score[name], 0) / scores.length
  const asked = [...run.values()]
  const nothing = asked.length === 0 ? null : asked.filter((ranking) => ranking.length === 0).length / asked.length
  return {
    n: scores.length,
    ndcg10: mean('ndcg10'),
    recall10: mean('recall10'),
    mrr10: mean('mrr10'),
    hit10: mean('hit10'),
    zero: mean('zero') ?? nothing,
  }
}

/** The figures with four decimals, for printing. */
export function rounded(figures: Figures): Figures {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000)
  return {
    n: figures.n,
    ndcg10: round(figures.ndcg10),
    recall10: round(figures.recall10),
    mrr10: round(figures.mrr10),
    hit10: round(figures.hit10),
    zero: round(figures.zero),
  }
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}
