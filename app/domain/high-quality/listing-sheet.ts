import type { ListingContent } from '../listing/listing-content.ts'
import type { SampleRow } from '../sample/sample-row.ts'
import { RecordCheck } from './check-records.ts'
import { toldAspects } from './document-aspects.ts'
import type { RecordFacts } from './record-facts.ts'
import { makeScoreSheet, type ScoreSheet } from './score-sheet.ts'

/** Whether a sample is written in records of TC609-5-2025-02; one of columns is checked against the dictionary. */
export function hasRecords(sample: readonly SampleRow[] = []): boolean {
  return sample.some((row) => 'data_content' in row)
}

/** What the rows of a sample show as records; undefined where it is written in columns. Lines are rows, from 1. */
export function factsOfSample(
  sample: readonly SampleRow[],
  days: { today?: string | undefined; from?: string | undefined; to?: string | undefined } = {},
): RecordFacts | undefined {
  if (!hasRecords(sample)) return undefined
  const check = new RecordCheck(days)
  for (const [index, row] of sample.entries()) check.add(row, index + 1)
  return check.result()
}

/**
 * The score sheet of a listing, from what it declares and what its sample shows: for its provider, the operator's review and
 * rule R18 alike. `today` is needed to find days that are still to come. Pure.
 */
export function sheetOf(content: ListingContent, sample: readonly SampleRow[] = [], today?: string): ScoreSheet {
  const { hq, timeStart, timeEnd, qualityReport } = content
  const accuracy = hq?.annotation?.accuracy
  return makeScoreSheet({
    facts: factsOfSample(sample, { today, from: timeStart, to: timeEnd }),
    aspects: { told: toldAspects(content, sample.length > 0), isComputed: true },
    declared: accuracy === undefined ? {} : { '0304': { value: accuracy * 100, evidence: '' } },
    type: hq?.type,
    scores: hq?.scores,
    hasReport: qualityReport !== undefined,
  })
}
