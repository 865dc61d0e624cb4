import type { z } from 'zod'
import type { Database } from '#db/client.server.ts'
import { listSubmissionTitles } from '#db/queries/review-queue.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { findCode } from '../codes/code-list.ts'
import { grades } from '../codes/grading.ts'
import { Refusal } from '../errors.ts'
import { type Language, pickText } from '../text.ts'
import { acceptSubmission } from './answer-submission.server.ts'
import { actOnEach } from './bulk.server.ts'
import { approveSubmission } from './decide-submission.server.ts'
import type { BulkForm } from './review-forms.ts'

/** What became of one of the cases that were picked: done, approved and waiting for another, or refused with a key. */
export type PickedOutcome = { number: string; title: Said; refused?: string; waits?: true }

/**
 * Does one act to each of the picked lines of the queue, in the round and with the grade that were seen there. Gives what became
 * of each. Refuses when nothing is picked, or too much.
 */
export async function takeBulkAct(
  database: Database,
  form: z.infer<typeof BulkForm>,
  { actor, language, now }: { actor: PersonActor; language: Language; now: number },
): Promise<PickedOutcome[]> {
  if (form.picks.length === 0) throw new Refusal('invalid', 'nothingPicked', { field: 'picks' })
  const waiting = new Set<string>()
  const outcomes = await actOnEach(form.picks, async (pick) => {
    const [submissionId = '', round = '', grade] = pick.split('.')
    const act = { actor, submissionId, round: Number(round), now }
    if (form.act === 'accept') return acceptSubmission(database, act)
    const seen = findCode(grades, grade)?.code
    if (!seen) throw new Refusal('not_allowed', 'gradeMissing')
    const { missing } = await approveSubmission(database, { ...act, grade: seen, startsNotice: true })
    if (missing > 0) waiting.add(pick)
  })
  const ids = outcomes.map(({ id }) => id.split('.')[0] ?? '')
  const known = new Map((await listSubmissionTitles(database.read, ids)).map((each) => [each.id, each]))
  return outcomes.flatMap(({ id, refused }) => {
    const found = known.get(id.split('.')[0] ?? '')
    if (!found) return []
    const { number, title } = found
    return {
      number,
      title: pickText(title, language) ?? { text: number, language },
      ...(refused !== undefined && { refused }),
      ...(waiting.has(id) && { waits: true as const }),
    }
  })
}
