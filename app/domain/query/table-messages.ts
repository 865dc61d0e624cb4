import type { Measured } from '../fit-test/answer-checks.ts'
import type { FitJob } from '../fit-test/measure-checks.server.ts'
import type { Cube } from './cube.ts'
import type { QueryRules } from './query-rules.ts'

/** Why a table cannot be asked as declared. */
export type TableFailure =
  | 'tableUnreadable'
  | 'tableFormat'
  | 'columnMissing'
  | 'tooFewRows'
  | 'tooManyRows'
  | 'tooManyCells'
  | 'verifiedTooFew'
  | 'measureNotNumber'
  | 'outOfTime'

/** What the process that reads tables is asked. */
export type TableJob =
  | FitJob
  | {
      kind: 'prepare'
      source: string
      format: 'csv' | 'jsonl' | 'parquet'
      rules: QueryRules
      /** Goes into every hash, so that nobody without it can guess values. */
      salt: string
      /** Where the hashes are put. */
      target: string
    }
  | {
      kind: 'verify'
      source: string
      keys: readonly string[]
      key: Record<string, string>
      /** Columns that are verified, by their place among those that can be. */
      claims: readonly { index: number; name: string; value: string }[]
      salt: string
    }

export type TableAnswer =
  | { kind: 'prepared'; rows: number; cube: Cube }
  | { kind: 'verified'; held: number | null }
  | { kind: 'measured'; found: Measured[] }
  | { kind: 'failed'; failure: TableFailure }
