import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerJson } from '#app/http/api-answer.server.ts'

/** Any other address of the interface: JSON says so, not a page. */
export function loader({ request }: LoaderFunctionArgs) {
  return answerJson(
    request,
    { error: { code: 'not-found', message: 'There is nothing here; see /api/v1/openapi.json' } },
    { status: 404 },
  )
}
