import { z } from 'zod'
import type { SampleRow } from '../sample/sample-row.ts'

/** Most rows of a sample that go with a submission. */
export const mostSampleRows = 1_000

/** The sample that stands beside a draft: rows by field name, masked where they have to be. */
export type DraftSample = { format: 'CSV' | 'JSONL'; rows: SampleRow[] }

/** The same as it is read from a draft; what stands beside rows and format is left out. */
export const DraftSample = z.object({
  format: z.enum(['CSV', 'JSONL']),
  rows: z.array(z.record(z.string().max(200), z.json())).max(mostSampleRows),
}) as unknown as z.ZodType<DraftSample>
