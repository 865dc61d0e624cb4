import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { IndustriesPage } from '#app/components/operator/industries-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Done } from '#app/components/ui/done.tsx'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { DecideIndustries, linesOnPage } from '#app/domain/industry-suggestion/industry-forms.ts'
import { readSuggestionPage, reviewSuggestions } from '#app/domain/industry-suggestion/review-suggestions.server.ts'
import { readSuggestionFilter, writeSuggestionFilter } from '#app/domain/industry-suggestion/suggestion-filter.ts'
import { say } from '#app/domain/text.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { operatorSearchWords } from '#app/i18n/operator-search.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countSuggestionLines, listSuggestionProviders } from '#db/queries/industry-review.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.search')
  const { searchParams } = new URL(request.url)
  const asked = readSuggestionFilter(searchParams)
  const { read } = context.exchange.database
  const providers = await listSuggestionProviders(read, asked.state)
  const providerId = providers.find(({ slug }) => slug === asked.provider)?.id
  if (providerId === undefined) asked.provider = ''
  const { state, industry, confidence } = asked
  const filter = { state, industry: industry || undefined, minConfidence: confidence / 100, providerId }
  const total = await countSuggestionLines(read, filter)
  const pages = Math.max(1, Math.ceil(total / linesOnPage))
  const page = readPage(searchParams, pages)
  const place = { language, limit: linesOnPage, offset: (page - 1) * linesOnPage }
  const words = operatorSearchWords[language].industries
  return {
    view: {
      ...{ asked, total, page, pages },
      providers: providers.map(({ slug, name, count }) => ({ slug, name: say(name, language), count })),
      lines: await readSuggestionPage(read, filter, place),
    },
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.search')
  const form = await readForm(context, request, DecideIndustries)
  if (!form.ok) return form.response
  const { searchParams } = new URL(request.url)
  const asked = readSuggestionFilter(searchParams)
  try {
    const { decided, left } = await reviewSuggestions(context.exchange.database, {
      ...{ actor, ...form.data },
      isOpen: asked.state === 'proposed',
    })
    const verb = form.data.verdict === 'confirm' ? 'confirmed' : 'declined'
    const to = writeSuggestionFilter(asked)
    to.set('done', decided === 0 ? 'nothing' : left > 0 ? `${verb}Some` : verb)
    context.exchange.search.nudge()
    return redirect(`${linksIn(language).operatorIndustries()}?${to}`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Industries() {
  const { view } = useLoaderData<typeof loader>()
  const { industries: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  const done = useSearchParams()[0].get('done')
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <div className="mt-4">
        <Done sentences={words.done}>
          {view.asked.state === 'proposed' && done !== 'nothing' ? (
            <a href={`${links.operatorIndustries()}?state=${done?.startsWith('declined') ? 'declined' : 'confirmed'}`}>
              {words.undo}
            </a>
          ) : null}
        </Done>
      </div>
      <IndustriesPage {...view} />
    </OperatorFrame>
  )
}
