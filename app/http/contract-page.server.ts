import type { AppLoadContext } from '@remix-run/node'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { ContractForm } from '#app/domain/contract/contract-forms.ts'
import { refuseContract, signContract } from '#app/domain/contract/sign-contract.server.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'
import { stepUp } from './step-up.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of a contract and does it. Signing asks for the password where that was given long ago. */
export async function sendContract(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { exchange } = context
  const form = await readForm(context, request, ContractForm)
  if (!form.ok) return { response: form.response }
  const { data, values } = form
  try {
    if (data.intent === 'refuse') {
      await refuseContract(exchange.database, { ...act, reason: data.reason })
      return { done: 'refused' }
    }
    await stepUp(context, request, { actor: act.actor, password: data.password })
    return {
      done: await signContract(exchange.database, { ...act, hash: data.hash, certifier: certifierOf(exchange) }),
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
