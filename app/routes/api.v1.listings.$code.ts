import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerListing } from '#app/http/listing-answer.server.ts'

/** One listing for programs. Whoever asks without cookies is answered before Remix, by the same function. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerListing(context.exchange.database, { request, code: params.code ?? '', origin: context.origin })
}
