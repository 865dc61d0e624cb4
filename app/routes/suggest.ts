import type { LoaderFunctionArgs } from '@remix-run/node'
import { viewSuggestions } from '#app/domain/catalogue/suggest-view.ts'
import { answerJson } from '#app/http/api-answer.server.ts'
import { demandBoardWords } from '#app/i18n/demand-board.ts'
import { wordsIn } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

/** Suggestions for the text typed so far, of which the first 200 characters count; never refuses one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const language = searchParams.get('lang') === 'en' ? 'en' : 'zh'
  const text = [...(searchParams.get('q') ?? '')].slice(0, 200).join('')
  const suggestions = await context.exchange.search.suggest(text, language)
  const { shell, catalogue } = wordsIn(language)
  const view = viewSuggestions(text, suggestions, {
    language,
    links: linksIn(language),
    facetNames: catalogue.facets,
    listingsOf: shell.suggest.listingsOf,
    deadlineOf: demandBoardWords[language].deadline,
  })
  return answerJson(request, view, { maxAge: 5 })
}
