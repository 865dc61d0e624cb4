/** What can happen to a data file after it was received. Anything not in this table cannot happen. */
export const dataFileSteps = {
  /** Its turn has come, or it was broken off and is begun again. */
  begin: { from: ['waiting', 'profiling'], to: 'profiling', by: 'job' },
  /** The program ends; the next one begins it again. */
  putBack: { from: ['profiling'], to: 'waiting', by: 'job' },
  finish: { from: ['profiling'], to: 'profiled', by: 'job' },
  fail: { from: ['profiling'], to: 'failed', by: 'job' },
  cancel: { from: ['waiting', 'profiling'], to: 'cancelled', by: 'member' },
  again: { from: ['failed', 'cancelled'], to: 'waiting', by: 'member' },
} as const satisfies Record<string, { from: readonly string[]; to: string; by: 'job' | 'member' }>
export type DataFileStep = keyof typeof dataFileSteps
export type DataFileState = (typeof dataFileSteps)[DataFileStep]['to']

/** A file that was received waits for its turn. */
export const firstState: DataFileState = 'waiting'

/** Whether this can happen to a file in this state. */
export function canStep(step: DataFileStep, state: DataFileState): boolean {
  return (dataFileSteps[step].from as readonly DataFileState[]).includes(state)
}

/** Whether it is being read or waits to be. */
export function isUnderWay(state: DataFileState): boolean {
  return canStep('cancel', state)
}
