import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseBoardQuery } from '#app/domain/demand-board/board-query.ts'
import { demandListAnswer } from '#app/domain/interchange/api-demands.ts'
import { busyAnswer, problemsAnswer } from '#app/domain/interchange/api-v1.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { unlessBusy } from '#app/http/search-busy.server.ts'

/** Demands for programs: strict where the page is lenient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { query, problems } = parseBoardQuery(new URL(request.url).searchParams)
  if (problems.length > 0) return answerJson(request, problemsAnswer(problems), { status: 400 })
  const result = await unlessBusy(context.exchange.search.searchDemands(query), (headers) =>
    answerJson(request, busyAnswer, { status: 503, headers }),
  )
  return answerJson(request, demandListAnswer(query, result, context.origin))
}
