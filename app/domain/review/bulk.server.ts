import { Refusal } from '../errors.ts'

/** Most cases that are decided at once. */
export const mostAtOnce = 50

/** What became of one of many: done, or refused with the key of its sentence. */
export type BulkOutcome = { id: string; refused?: string }

/**
 * Does one act to each of several cases, one transaction each: what is refused does not keep the others from being done.
 * Refuses more than `mostAtOnce`. Gives what became of each, in the order asked, each once.
 */
export async function actOnEach(ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<BulkOutcome[]> {
  const all = [...new Set(ids)]
  if (all.length > mostAtOnce) throw new Refusal('too_many', 'tooManyAtOnce')
  const outcomes: BulkOutcome[] = []
  for (const id of all)
    try {
      await act(id)
      outcomes.push({ id })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcomes.push({ id, refused: error.reason })
    }
  return outcomes
}
