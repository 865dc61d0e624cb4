import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerJsonText } from '#app/http/api-answer.server.ts'
import { listingText, noListing } from '#app/http/listing-answer.server.ts'

/** One listing for programs. Whoever asks without cookies is answered before Remix, with the same text. */
export async function loader({ request, params, context: { exchange, origin } }: LoaderFunctionArgs) {
  const text = await listingText(exchange.database.read, { code: params.code ?? '', origin })
  return text ? answerJsonText(request, text) : answerJsonText(request, noListing, { status: 404 })
}
