import type { LoaderFunctionArgs } from '@remix-run/node'
import { readKeys } from '#app/domain/certificate/read-published.server.ts'
import { answerJsonText } from '#app/http/api-answer.server.ts'

/** The keys that the exchange signs and has signed with, for everybody to keep. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return answerJsonText(request, `${JSON.stringify(readKeys(context.exchange), null, 2)}\n`)
}
