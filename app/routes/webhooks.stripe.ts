import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { readBody } from '#app/http/read-body.server.ts'

/** No message of the payment service is larger. */
const mostBytes = 262_144

/**
 * Where the payment service sends its messages: signed, several times, in no order. 2xx only once what a message says is kept;
 * one that is not signed by the service is refused before anything is read of it.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const signature = request.headers.get('stripe-signature')
  if (request.method !== 'POST' || signature === null) return answer(request.method === 'POST' ? 400 : 405)
  const raw = await readBody(request, mostBytes)
  if (!raw) return answer(413)
  const { database, payments } = context.exchange
  const received = await receiveNotice({ database, payments }, { raw, signature })
  return answer(received === 'refused' ? 400 : 200)
}

/** Nothing is to be read here. */
export function loader() {
  return answer(405)
}

function answer(status: number): Response {
  return new Response(status === 200 ? '{"received":true}' : String(status), {
    status,
    headers: {
      'Content-Type': status === 200 ? 'application/json' : 'text/plain',
      'Cache-Control': 'no-store',
      ...(status === 405 && { Allow: 'POST' }),
    },
  })
}
