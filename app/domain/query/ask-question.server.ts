import { join } from 'node:path'
import { type Database, inTransaction } from '#db/client.server.ts'
import { countQuestion, findQueryTable, type QueryTable } from '#db/queries/query-tables.server.ts'
import type { ExchangeKey } from '../account/exchange-key.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { CallCounter } from '../gateway/charge-call.server.ts'
import { askTable } from './ask-table.server.ts'
import { type AggregateLine, answerAggregate } from './cube.ts'
import { hashesPath, saltOf } from './put-table.server.ts'
import {
  AggregateQuestion,
  isAggregateAllowed,
  isVerifyAllowed,
  mostTries,
  type VerifyLevel,
  VerifyQuestion,
} from './query-rules.ts'

/** A right that asks: which, of what listing, whose. */
export type Asker = {
  entitlementId: string
  quota: number | null
  used: number
  keyId: string | null
  listingId: string
  buyerId: string
}

export type QuestionKind = 'verify' | 'aggregate'
export type QuestionProblem = 'noTable' | 'question' | 'budget' | 'tries' | 'usedUp' | 'internal'
export type QuestionAnswer =
  | { ok: false; problem: QuestionProblem }
  | { ok: true; remaining: number | null; level: VerifyLevel }
  | { ok: true; remaining: number | null; lines: AggregateLine[]; leftOut: number }

type Parts = { database: Database; counter: CallCounter; key: ExchangeKey; filesDir: string }

/**
 * Answers a question to a listing's table: held against what may be asked, counted against the buyer's questions of the day
 * (and, for verifying, its tries of one subject), counted against the right, answered. What was asked is written down without
 * any value. A question that the exchange could not answer is given back.
 */
export async function askQuestion(
  { database, counter, key, filesDir }: Parts,
  asked: { kind: QuestionKind; question: unknown; asker: Asker; now: number },
): Promise<QuestionAnswer> {
  const { kind, asker, now } = asked
  const table = await findQueryTable(database.read, asker.listingId)
  if (table?.state !== 'open') return { ok: false, problem: 'noTable' }
  const question = readQuestion(table, kind, asked.question)
  if (!question) return { ok: false, problem: 'question' }
  const subject = 'claims' in question ? `row:${key.sign('query', JSON.stringify(keyOf(table, question)))}` : undefined
  const refused = await count(database, table, { asker, subject, now })
  if (refused) return { ok: false, problem: refused }
  const detail = JSON.stringify(withoutValues(question))
  const call = await counter.begin({ key: asker, kind: 'query', method: 'POST', path: `/${kind}`, detail, now })
  if (!call) return { ok: false, problem: 'usedUp' }
  const { remaining } = call
  const end = (status: number, charged: boolean) =>
    counter.end(call, {
      ...{ status, charged, bytes: 0, ms: Math.max(0, Date.now() - now) },
      outcome: charged ? 'answered' : 'failed',
    })
  if (!('claims' in question)) {
    const lines = answerAggregate(table.cube, table.rules, question)
    await end(200, true)
    return { ok: true, remaining, lines, leftOut: table.cube.leftOut }
  }
  const answer = await askTable(
    {
      ...{ kind: 'verify', source: hashesPath(filesDir, table.id), keys: table.rules.keys, key: question.key },
      claims: Object.entries(question.claims).map(([name, value]) => ({
        ...{ name, value },
        index: table.rules.verified.indexOf(name),
      })),
      salt: saltOf(key, table.id),
    },
    join(filesDir, 'incoming'),
  )
  if (answer.kind !== 'verified') {
    await end(500, false)
    return { ok: false, problem: 'internal' }
  }
  await end(200, true)
  const { held } = answer
  const most = Object.keys(question.claims).length
  return { ok: true, remaining, level: held === null ? 'unknown' : held === 0 ? 'none' : held < most ? 'some' : 'all' }
}

function readQuestion(
  { rules }: QueryTable,
  kind: QuestionKind,
  given: unknown,
): VerifyQuestion | AggregateQuestion | undefined {
  if (kind === 'verify') {
    const read = VerifyQuestion.safeParse(given)
    return read.success && isVerifyAllowed(rules, read.data) ? read.data : undefined
  }
  const read = AggregateQuestion.safeParse(given)
  return read.success && isAggregateAllowed(rules, read.data) ? read.data : undefined
}

/** The row that is meant, however its key was written. */
function keyOf({ rules }: QueryTable, { key }: VerifyQuestion): string[] {
  return rules.keys.map((name) => (key[name] ?? '').trim().toUpperCase())
}

/** Counted by buyer and listing, not by right: another right to the same table gives no more. */
function count(
  database: Database,
  { listingId, rules }: QueryTable,
  { asker, subject, now }: { asker: Asker; subject: string | undefined; now: number },
): Promise<'budget' | 'tries' | undefined> {
  const of = { listingId, buyerId: asker.buyerId, now }
  return inTransaction(database.write, async (trx) => {
    if (!(await countQuestion(trx, { ...of, subject: `day:${dayOf(now)}`, most: rules.perDay }))) return 'budget'
    if (subject && !(await countQuestion(trx, { ...of, subject, most: mostTries }))) return 'tries'
    return undefined
  })
}

function withoutValues(question: VerifyQuestion | AggregateQuestion) {
  if ('claims' in question) return { claims: Object.keys(question.claims) }
  const { what, measure, by, where } = question
  return { what, measure, by, where: Object.keys(where) }
}
