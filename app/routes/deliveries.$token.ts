import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerDownload } from '#app/http/delivery-download.server.ts'

/** A file that somebody has a right to, by a link that ends after a while. */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  return answerDownload(context, request, params.token ?? '')
}
