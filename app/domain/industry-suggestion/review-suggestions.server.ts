import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  listIdsOfCodes,
  listOpenOf,
  listSuggestionLines,
  type SuggestionFilter,
} from '#db/queries/industry-review.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Language, say } from '../text.ts'
import { confirmIndustries, type Decision, declineIndustries } from './decide-suggestions.server.ts'
import type { IndustryChoice } from './industry-forms.ts'

/** One page of suggestions as operators see them: with every section that is still open for the listing. */
export async function readSuggestionPage(
  db: Db,
  filter: SuggestionFilter,
  { language, ...place }: { language: Language; limit: number; offset: number },
) {
  const lines = await listSuggestionLines(db, filter, place)
  const open =
    filter.state === 'proposed'
      ? await listOpenOf(
          db,
          lines.map(({ listingId }) => listingId),
        )
      : []
  return lines.map(({ listingId, title, provider, ...line }) => ({
    ...line,
    title: say(title, language),
    provider: say(provider, language),
    proposals: open
      .filter((each) => each.listingId === listingId)
      .map(({ industry, confidence }) => ({ industry, confidence })),
  }))
}

/**
 * An operator's word on the chosen suggestions, in one transaction. Confirming adds the section meant, the likeliest where
 * none is named; declining takes away the one that is named as decided, else all that is open for the listing. Gives how
 * many listings were decided, and how many were not as the operator saw them any more and stayed as they were.
 */
export async function reviewSuggestions(
  database: Database,
  asked: {
    actor: Actor
    verdict: 'confirm' | 'decline'
    choices: readonly IndustryChoice[]
    /** Whether the choices are open suggestions. */
    isOpen: boolean
    now?: number
  },
): Promise<{ decided: number; left: number }> {
  const { actor, verdict, choices, isOpen, now = Date.now() } = asked
  if (actor.kind !== 'person' || !may(actor, 'exchange.search')) throw new Refusal('not_allowed', 'notAllowed')
  const by = { by: actor.personId, now }
  return inTransaction(database.write, async (trx) => {
    const decisions = verdict === 'decline' && isOpen ? await allOpen(trx, choices) : choices.map(decisionOf)
    const { decided, refused } =
      verdict === 'confirm'
        ? await confirmIndustries(trx, decisions, { ...by, reason: 'Machine suggestion confirmed' })
        : await declineIndustries(trx, decisions, { ...by, reason: 'Machine suggestion declined' })
    const codes = new Set(decided.map(({ code }) => code))
    const missing = choices.filter(({ code }) => !codes.has(code)).length
    return { decided: codes.size, left: Math.max(missing, refused.length) }
  })
}

function decisionOf({ code, industry }: IndustryChoice): Decision {
  return { code, ...(industry !== undefined && { industry }) }
}

/** Every open suggestion of the chosen listings: whoever declines says that none of them fits. */
async function allOpen(trx: Db, choices: readonly IndustryChoice[]): Promise<Decision[]> {
  const ids = await listIdsOfCodes(
    trx,
    choices.map(({ code }) => code),
  )
  return (await listOpenOf(trx, ids)).map(({ code, industry }) => ({ code, industry }))
}
