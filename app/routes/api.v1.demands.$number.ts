import type { LoaderFunctionArgs } from '@remix-run/node'
import { demandAnswer } from '#app/domain/interchange/api-demands.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { findBoardRow } from '#db/queries/demand-board.server.ts'

/** One demand for programs, among those that everybody may see. */
export async function loader({ request, params, context: { exchange, origin } }: LoaderFunctionArgs) {
  const row = await findBoardRow(exchange.database.read, params.number ?? '')
  if (row) return answerJson(request, demandAnswer(row, origin))
  return answerJson(request, { error: { code: 'not-found', message: 'No such demand' } }, { status: 404 })
}
