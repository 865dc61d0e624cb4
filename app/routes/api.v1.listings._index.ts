import type { LoaderFunctionArgs } from '@remix-run/node'
import { parseCatalogueQuery, parseFacets } from '#app/domain/catalogue/catalogue-query.ts'
import { busyAnswer, listAnswer, problemsAnswer } from '#app/domain/interchange/api-v1.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { unlessBusy } from '#app/http/search-busy.server.ts'

/** The catalogue for programs: strict where the page is lenient. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams
  const { query, problems } = parseCatalogueQuery(params)
  const { facets, problems: others } = parseFacets(params)
  if (problems.length + others.length > 0)
    return answerJson(request, problemsAnswer([...problems, ...others]), { status: 400 })
  const result = await unlessBusy(
    context.exchange.search.searchListings(query, { facets, samples: false, isRead: false }),
    (headers) => answerJson(request, busyAnswer, { status: 503, headers }),
  )
  return answerJson(request, listAnswer(query, result, { origin: context.origin, facets }))
}
