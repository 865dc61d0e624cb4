import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseCatalogueQuery } from '#app/domain/catalogue/catalogue-query.ts'
import { listAnswer, problemsAnswer } from '#app/domain/interchange/api-v1.ts'
import { answerJson } from '#app/http/api-answer.server.ts'

/** The catalogue for programs: strict where the page is lenient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { query, problems } = parseCatalogueQuery(new URL(request.url).searchParams)
  if (problems.length > 0) return answerJson(request, problemsAnswer(problems), { status: 400 })
  const result = await context.exchange.search.searchListings(query)
  return answerJson(request, listAnswer(query, result, context.origin))
}
