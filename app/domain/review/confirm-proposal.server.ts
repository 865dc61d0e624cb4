import { type Database, inTransaction } from '#db/client.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'
import { findRound } from '#db/queries/submissions-rounds.server.ts'
import type { Grade } from '../codes/grading.ts'
import { Refusal } from '../errors.ts'
import type { ReviewAct } from './answer-submission.server.ts'
import { confirmGrade, decideCompliance } from './decide-submission.server.ts'
import { impactsOf, isPlainProposal, proposeFor } from './proposed-impacts.ts'

/**
 * Confirms the grade that the machine proposes, with its reasons (rule R03), and passes compliance (rule R10): both or neither.
 * Refuses a proposal other than the one that was seen (`stale gradeMoved`), and one that takes a look at each row.
 */
export async function confirmProposal(
  database: Database,
  { grade, ...act }: ReviewAct & { grade: Grade },
): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const submission = await findSubmission(trx, { id: act.submissionId })
    const round = await findRound(trx, { submissionId: act.submissionId, number: act.round })
    if (!submission || !round) throw new Refusal('not_found', 'notAllowed')
    const proposal = proposeFor(round)
    if (proposal.grade !== grade || !isPlainProposal(grade, round.content.grade))
      throw new Refusal('stale', 'gradeMoved')
    const within = { ...database, write: trx }
    await confirmGrade(within, { ...act, grade, impacts: impactsOf(proposal) })
    await decideCompliance(within, { ...act, isPassed: true })
  })
}
