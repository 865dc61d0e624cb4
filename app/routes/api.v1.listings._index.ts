import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerJsonText } from '#app/http/api-answer.server.ts'
import { listingsText } from '#app/http/list-answer.server.ts'

/** The catalogue for programs. Whoever asks without cookies is answered before Remix, with the same text. */
export async function loader({ request, context: { exchange, origin } }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const { status, text, headers } = await listingsText(exchange, { params, origin })
  return answerJsonText(request, text, { ...(status !== 200 && { status }), ...(headers && { headers }) })
}
