import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApiDocument } from '#app/domain/interchange/api-v1.ts'
import { answerJson } from '#app/http/api-answer.server.ts'

/** The description of the programming interface. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return answerJson(request, openApiDocument(context.origin, context.exchange.version), { maxAge: 3_600 })
}
