import { type Database, inTransaction } from '#db/client.server.ts'
import { insertSubmissionCheck, listUncheckedRounds } from '#db/queries/checks.server.ts'
import { findRound } from '#db/queries/submissions-rounds.server.ts'
import { rulesVersion } from '../pre-check/rules-version.ts'
import type { PreCheck } from './pre-check-draft.ts'

/**
 * Lets the machine look again at what is under way and was not looked at by the rules as they are: after rules changed, and
 * once after it was handed in. What was found at handing in stays as it was. Gives how many rounds, at most `limit`.
 */
export async function checkAgain(
  database: Database,
  { preCheck, now = Date.now(), limit = 50 }: { preCheck: PreCheck; now?: number; limit?: number },
): Promise<number> {
  const rounds = await listUncheckedRounds(database.read, { rulesVersion, limit })
  for (const { submissionId, round, ...of } of rounds) {
    const handedIn = await findRound(database.read, { submissionId, number: round })
    if (!handedIn) continue
    const { content, sample, sampleReport, evidence } = handedIn
    const findings = await preCheck(content, { ...of, sample, sampleReport, evidence, now })
    await inTransaction(database.write, (trx) =>
      insertSubmissionCheck(trx, {
        submissionId,
        round,
        rulesVersion,
        checkedAt: now,
        findings: JSON.stringify(findings),
      }),
    )
  }
  return rounds.length
}
