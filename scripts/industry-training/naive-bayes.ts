import { industrySections } from '#app/domain/codes/industry.ts'
import type { LabelledRecord } from './labelled-records.ts'

const codes = industrySections.map(({ code }) => code as string)

/** Naive Bayes over pairs of characters of title and description: what everything else is measured against. */
export function naiveBayes(records: readonly LabelledRecord[]): (record: LabelledRecord) => Float64Array {
  const width = codes.length
  const counts = new Map<string, Float64Array>()
  const [totals, priors] = [new Float64Array(width), new Float64Array(width)]
  for (const record of records) {
    const at = codes.indexOf(record.sections[0] as string)
    priors[at] = (priors[at] as number) + 1
    for (const pair of pairs(record)) {
      const of = counts.get(pair) ?? new Float64Array(width)
      of[at] = (of[at] as number) + 1
      counts.set(pair, of)
      totals[at] = (totals[at] as number) + 1
    }
  }
  return (record) => {
    const scores = priors.map((count) => Math.log((count + 1) / (records.length + width)))
    for (const pair of pairs(record)) {
      const of = counts.get(pair)
      if (!of) continue
      for (let at = 0; at < width; at++)
        scores[at] =
          (scores[at] as number) + Math.log(((of[at] as number) + 1) / ((totals[at] as number) + counts.size))
    }
    return scores
  }
}

function pairs({ words }: LabelledRecord): string[] {
  const text = `${words.title} ${words.description}`.normalize('NFKC').toLowerCase()
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
