import type { AppLoadContext } from '@remix-run/node'
import { type EntitlementAct, openEntitlement } from '#app/domain/entitlement/open-entitlement.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { createCallCounter } from '#app/domain/gateway/charge-call.server.ts'
import { askQuestion, type QuestionAnswer } from '#app/domain/query/ask-question.server.ts'
import { QuestionForm, questionOf } from '#app/domain/query/query-form.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

type Answer = Extract<QuestionAnswer, { ok: true }>

/** Reads a question that somebody of the buyer asks on the page, and answers it as the gateway does for programs. */
export async function sendQuestion(
  context: AppLoadContext,
  request: Request,
  act: EntitlementAct,
): Promise<
  { answer: Answer; values: Record<string, string | string[]> } | { response: ReturnType<typeof refuseForm> }
> {
  const { database, key, config } = context.exchange
  const form = await readForm(context, request, QuestionForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    const right = await openEntitlement(database.read, act, { permission: 'entitlement.use', side: 'buyer' })
    if (right.mode !== 'QUERY') throw new Refusal('not_found', 'notAllowed')
    const answer = await askQuestion(
      { database, key, filesDir: config.filesDir, counter: createCallCounter(database, context.report) },
      {
        kind: data.intent,
        question: questionOf(data),
        asker: {
          ...{ entitlementId: right.id, quota: right.quota, used: right.used, keyId: null },
          ...{ listingId: right.listingId, buyerId: right.buyerId },
        },
        now: Date.now(),
      },
    )
    if (!answer.ok) throw new Refusal('invalid', answer.problem)
    return { answer, values }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
