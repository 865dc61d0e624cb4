import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { DemandContent, type DemandDraft } from '#app/domain/demand/demand-content.ts'
import type { DemandVisibility } from '#app/domain/demand/demand-lists.ts'
import { demandNumber } from '#app/domain/demand/demand-number.ts'
import { answerableStates, type DemandState } from '#app/domain/demand/demand-steps.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertDemand } from '#db/queries/demands.server.ts'

export type MadeDemand = { id: string; number: string; content: DemandContent }
type Overrides = {
  content?: Partial<DemandDraft>
  state?: DemandState
  visibility?: DemandVisibility
  isMasked?: boolean
  deadline?: string | null
  now?: number
}

/** Makes a demand of an organisation, published and for everybody unless told otherwise. */
export function makeDemand(
  database: Database,
  buyer: { organisationId: string; personId: string },
  overrides: Overrides = {},
): Promise<MadeDemand> {
  return inTransaction(database.write, (trx) => insertMadeDemand(trx, buyer, overrides))
}

/** The same inside a transaction. */
export async function insertMadeDemand(
  trx: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
  overrides: Overrides = {},
): Promise<MadeDemand> {
  const { state = 'published', now = Date.now() } = overrides
  const id = newId()
  const number = demandNumber(now, randomInt(10_000_000, 99_999_999))
  const content = DemandContent.parse({
    title: { zh: '港口集装箱吞吐量数据' },
    need: { zh: '需要 2024 年以来各港口每月的集装箱吞吐量，用于运价预测。' },
    required: [{ name: 'port_code' }, { name: 'teu', need: 'NICE' }],
    frequency: 'MONTH',
    budgetMax: 120_000_000_000,
    ...overrides.content,
  })
  await insertDemand(trx, {
    id,
    number: state === 'draft' ? null : number,
    organisationId,
    createdBy: personId,
    state,
    content: JSON.stringify(content),
    revision: 1,
    visibility: overrides.visibility ?? 'PUBLIC',
    isMasked: overrides.isMasked ? 1 : 0,
    deadline: overrides.deadline ?? null,
    dueAt: noDue,
    isOpen: answerableStates.includes(state) ? 1 : 0,
    responseCount: 0,
    createdAt: now,
    submittedAt: now,
    publishedAt: now,
    updatedAt: now,
  })
  return { id, number, content }
}
