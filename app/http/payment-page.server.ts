import { type AppLoadContext, redirect, redirectDocument } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { beginPayment, withdrawPayment } from '#app/domain/payment/begin-payment.server.ts'
import { lookAtPaymentById } from '#app/domain/payment/look-at-payment.server.ts'
import { PayForm } from '#app/domain/payment/payment-forms.ts'
import { runTask } from '#app/domain/payment/run-task.server.ts'
import { findPayment } from '#db/queries/payments.server.ts'
import { readForm, refuse } from './forms.server.ts'

type PayAct = { actor: PersonActor; organisationId: string; number: string }
/** The service itself is asked at every so many looks of a page that waits; its own messages come by themselves. */
const looksBetween = 5

/** Where the page of the service is, to pay on: a path of the site for the service that comes with it. */
export function checkoutAddress({ exchange }: AppLoadContext, url: string | undefined): string | undefined {
  if (url === undefined || !exchange.payments.isOwn) return url
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** What the address of the page says: whether the buyer came back from the service, goes there, and how often it was looked. */
export function readPayQuery(request: Request): { isBack: boolean; isLeaving: boolean; looks: number } {
  const { searchParams } = new URL(request.url)
  const looks = Number(/^\d{1,3}$/.exec(searchParams.get('look') ?? '')?.[0] ?? 0)
  return { isBack: searchParams.get('back') === '1', isLeaving: searchParams.get('go') === '1', looks }
}

/** A buyer came back: asks the service how the payment stands, where its message is not there yet. */
export async function lookWhenBack({ exchange }: AppLoadContext, paymentId: string, looks: number): Promise<void> {
  const { database, payments } = exchange
  if (looks % looksBetween === 0) await lookAtPaymentById({ database, payments }, paymentId, Date.now())
}

/** Reads what a buyer sent on the page and does it; gives where it leads. `page` is the address of the page, without host. */
export async function sendPay(context: AppLoadContext, request: Request, act: PayAct & { page: string }) {
  const { database, payments } = context.exchange
  const form = await readForm(context, request, PayForm)
  if (!form.ok) return form.response
  const { page, ...who } = act
  const tell = async (taskId: string | undefined) => {
    if (taskId !== undefined) await runTask({ database, payments }, taskId, Date.now())
  }
  try {
    if (form.data.intent === 'withdraw') {
      const { taskId } = await withdrawPayment(database, who)
      await tell(taskId)
      return redirect(`${page}?done=withdrawn`)
    }
    const { method } = form.data
    const begun = await beginPayment(database, { ...who, method, backUrl: `${context.origin}${page}` })
    await tell(begun.taskId)
    const payment = await findPayment(database.write, { id: begun.payment.id })
    const checkout = payment?.state === 'open' ? checkoutAddress(context, payment.checkoutUrl ?? undefined) : undefined
    if (checkout === undefined) return redirect(page)
    // Another site's page is left for from our own: a form may lead to this site only.
    return payments.isOwn ? redirectDocument(checkout) : redirect(`${page}?go=1`)
  } catch (error) {
    return refuse(error, form.values)
  }
}
