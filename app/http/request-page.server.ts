import type { AppLoadContext } from '@remix-run/node'
import { dayOf, endOfDay, shiftDay } from '#app/domain/calendar/days.ts'
import { acceptQuote, dropQuote, makeQuote } from '#app/domain/quote/quotes.server.ts'
import { approve, saySomething, sendBack, withdrawRequest } from '#app/domain/request/decide-request.server.ts'
import type { RequestAct } from '#app/domain/request/request-case.server.ts'
import { evidenceIn, RequestPageForm } from '#app/domain/request/request-forms.ts'
import { remarkFields } from '#app/domain/request/request-lists.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; the order where one was opened; or the answer that shows what is wrong. */
type Sent = { done: string } | { order: string } | { response: ReturnType<typeof refuseForm> }

/** The last moment of a day so many days from now. */
export function validFor(days: number, now = Date.now()): number {
  return endOfDay(shiftDay(dayOf(now), days))
}

/** Reads what either side sent on the page of a request and does it. */
export async function sendOnRequest(context: AppLoadContext, request: Request, act: RequestAct): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, RequestPageForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'approve': {
        const { round, purposes, territory, months, note } = data
        const conditions = {
          ...(purposes && { purposes }),
          ...(territory.length > 0 && { territory }),
          ...(months !== null && { months }),
          ...(note && { note }),
        }
        const isNarrowed = Object.keys(conditions).length > 0
        const evidence = evidenceIn(data)
        return {
          order: await approve(database, { ...act, round, evidence, ...(isNarrowed && { conditions }) }),
        }
      }
      case 'changes': {
        const fields = Object.fromEntries(
          remarkFields.flatMap((field) => {
            const text = data[`remark.${field}`]
            return text ? [[field, text]] : []
          }),
        )
        await sendBack(database, { ...act, round: data.round, how: 'changes', detail: { reason: data.reason, fields } })
        return { done: 'changes' }
      }
      case 'deny': {
        const { round, code, reason } = data
        await sendBack(database, { ...act, round, how: 'denied', detail: { code, reason } })
        return { done: 'denied' }
      }
      case 'withdraw':
        await withdrawRequest(database, act)
        return { done: 'withdrawn' }
      case 'message':
        await saySomething(database, { ...act, text: data.text })
        return { done: 'sent' }
      case 'quote': {
        const { seen, price: cents, currency, model, months, quota, note, validDays } = data
        const content = { cents, currency, model, months, quota, ...(note && { note }) }
        const evidence = evidenceIn(data)
        await makeQuote(database, {
          ...act,
          content,
          evidence,
          validUntil: validFor(validDays),
          seen: seen || undefined,
        })
        return { done: 'quoted' }
      }
      case 'acceptQuote':
        return { order: await acceptQuote(database, { ...act, quoteId: data.quote, evidence: evidenceIn(data) }) }
      case 'dropQuote':
        await dropQuote(database, { ...act, quoteId: data.quote })
        return { done: 'quoteEnded' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
