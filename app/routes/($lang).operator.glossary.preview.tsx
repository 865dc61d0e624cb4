import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GlossaryPreviewPage } from '#app/components/operator/glossary-preview-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { DecidePreview } from '#app/domain/glossary/glossary-forms.ts'
import { askAgain, discardPreview, savePreview } from '#app/domain/glossary/preview-glossary.server.ts'
import { viewPreview } from '#app/domain/glossary/show-glossary.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { operatorSearchWords } from '#app/i18n/operator-search.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId } = await requireOperator(context, request, 'exchange.search')
  const view = await viewPreview(context.exchange.database.read, personId, language)
  // Saved or discarded, here or in another window.
  if (!view) throw redirect(linksIn(language).operatorGlossary())
  const words = operatorSearchWords[language].preview
  return { view, head: pageHead(language, words.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.search')
  const form = await readForm(context, request, DecidePreview)
  if (!form.ok) return form.response
  const { database, search } = context.exchange
  const { intent, id } = form.data
  const links = linksIn(language)
  try {
    if (intent === 'again') {
      await askAgain(database, { actor, id })
      return redirect(links.operatorGlossaryPreview())
    }
    if (intent === 'discard') await discardPreview(database, { actor, id })
    else {
      await savePreview(database, { actor, id })
      search.nudge()
    }
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${links.operatorGlossary()}?done=${intent === 'save' ? 'saved' : 'discarded'}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function GlossaryPreview() {
  const { view } = useLoaderData<typeof loader>()
  const { preview: words } = useWords(operatorSearchWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={words.title}
      lead={words.description}
      back={{ to: links.operatorGlossary(), label: words.back }}
    >
      <GlossaryPreviewPage key={view.id} {...view} />
    </OperatorFrame>
  )
}
