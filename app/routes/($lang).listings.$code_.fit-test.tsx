import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { FitFormPage } from '#app/components/fit-test/fit-form-page.tsx'
import { readFitForm } from '#app/domain/fit-test/read-fit-tests.server.ts'
import { actingFor } from '#app/http/acting-for.server.ts'
import { sendFitTest } from '#app/http/fit-test-page.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { fitTestWords } from '#app/i18n/fit-test.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = fitTestWords[language].form
  const actor = await requirePermission(context, request, 'request.begin')
  const page = await readFitForm(context.exchange.database.read, {
    code: params.code ?? '',
    actor,
    as: new URL(request.url).searchParams.get('as') ?? actingFor(actor, 'request.write'),
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return { page, head: pageHead(language, `${words.title} · ${page.title.text}`, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'request.begin')
  const sent = await sendFitTest(context, request, { actor, code: params.code ?? '' })
  return 'response' in sent ? sent.response : redirect(linksIn(languageOf(params)).ownFitTest(sent.slug, sent.id))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function FitTestForm() {
  const { page } = useLoaderData<typeof loader>()
  return <FitFormPage page={page} />
}
