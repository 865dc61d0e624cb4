import type { Db } from '#db/client.server.ts'
import { listOpinionsById } from '#db/queries/opinions.server.ts'
import { canonicalJson, hashOf } from '../events/event-chain.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { JudgedOpinion } from '../pre-check/check-context.ts'
import type { DraftSample } from '../review/draft-sample.ts'
import type { Evidence } from '../review/evidence.ts'
import { say } from '../text.ts'
import { type Conflict, conflictRule } from './conflicts.ts'

/** What the machine says of the signed opinions that fill slots: whether each still holds, and was given on this very content. */
export async function judgeOpinions(
  db: Db,
  given: { content: ListingContent; sample: DraftSample | undefined; evidence: readonly Evidence[] },
): Promise<JudgedOpinion[]> {
  const ids = given.evidence.flatMap(({ opinion }) => (opinion === undefined ? [] : [opinion]))
  const opinions = await listOpinionsById(db, ids)
  if (opinions.length === 0) return []
  const contentHash = hashOf(canonicalJson(given.content))
  const sampleHash = given.sample && given.sample.rows.length > 0 ? hashOf(canonicalJson(given.sample)) : null
  return opinions.map((opinion) => ({
    slot: opinion.slot,
    assessor: { zh: say(opinion.assessor.name, 'zh'), en: say(opinion.assessor.name, 'en') },
    isWithdrawn: opinion.state !== 'issued',
    isCurrent: opinion.contentHash === contentHash && opinion.sampleHash === sampleHash,
    isConditional: opinion.conclusion === 'CONDITIONAL',
    interests: { zh: interestsOf(opinion.conflicts, 'zh'), en: interestsOf(opinion.conflicts, 'en') },
  }))
}

function interestsOf(conflicts: readonly Conflict[], language: 'zh' | 'en'): string {
  return conflicts.map(({ id }) => conflictRule(id)?.text[language] ?? '').join(language === 'zh' ? '' : ' ')
}
