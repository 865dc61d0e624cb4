import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GlossaryPage, type WrongLine } from '#app/components/operator/glossary-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Done } from '#app/components/ui/done.tsx'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { ChangeGlossary, glossaryLinesOnPage } from '#app/domain/glossary/glossary-forms.ts'
import { readOperatorLines } from '#app/domain/glossary/operator-lines.ts'
import { askForPreview } from '#app/domain/glossary/preview-glossary.server.ts'
import { findOperatorLines } from '#app/domain/glossary/show-glossary.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorSearchWords } from '#app/i18n/operator-search.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findPreview } from '#db/queries/glossary-previews.server.ts'

const mostNamed = 20

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId } = await requireOperator(context, request, 'exchange.search')
  const { searchParams } = new URL(request.url)
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100)
  const { read } = context.exchange.database
  const found = await findOperatorLines(read, {
    text,
    size: glossaryLinesOnPage,
    pageOf: (pages) => readPage(searchParams, pages),
  })
  const words = operatorSearchWords[language].glossary
  return {
    view: { text, ...found, hasPreview: (await findPreview(read, personId)) !== undefined },
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.search')
  const form = await readForm(context, request, ChangeGlossary)
  if (!form.ok) return form.response
  const { database } = context.exchange
  try {
    if (form.data.intent === 'remove') await askForPreview(database, { actor, wanted: { remove: form.data.chosen } })
    else {
      const { lines, errors } = readOperatorLines(form.data.lines)
      if (errors.length > 0) {
        const wrong = errors
          .slice(0, mostNamed)
          .map(({ line, fault, form: what = '' }): WrongLine => ({ line, fault, form: what }))
        const problems = [{ field: 'lines', reason: 'wrongLines' }]
        return data({ form: { values: form.values, problems }, wrong }, { status: 422 })
      }
      await askForPreview(database, { actor, wanted: { add: lines } })
    }
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(linksIn(language).operatorGlossaryPreview())
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Glossary() {
  const { view } = useLoaderData<typeof loader>()
  const { glossary: words } = useWords(operatorSearchWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <div className="mt-4">
        <Done sentences={words.done} />
      </div>
      <GlossaryPage {...view} />
    </OperatorFrame>
  )
}
