import type { LoaderFunctionArgs } from '@remix-run/node'
import { codeLists } from '#app/domain/codes/all-lists.ts'
import { answerJson } from '#app/http/api-answer.server.ts'

/** Every code list, for programs. */
export function loader({ request }: LoaderFunctionArgs) {
  return answerJson(request, codeLists, { maxAge: 3_600 })
}
