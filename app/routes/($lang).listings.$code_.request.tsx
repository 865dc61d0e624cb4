import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { RequestFormPage } from '#app/components/request/request-form-page.tsx'
import { readRequestFormPage } from '#app/domain/request/read-request-form.server.ts'
import { actingFor } from '#app/http/acting-for.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { sendRequest } from '#app/http/request-form-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = requestWords[language].form
  const actor = await requirePermission(context, request, 'request.begin')
  const asked = new URL(request.url).searchParams
  const page = await readRequestFormPage(context.exchange.database.read, {
    code: params.code ?? '',
    actor,
    as: asked.get('as') ?? actingFor(actor, 'request.write'),
    responseId: asked.get('response') ?? undefined,
    again: asked.get('request') ?? undefined,
    renews: asked.get('renews') ?? undefined,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return { page, head: pageHead(language, `${words.title} · ${page.title.text}`, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'request.begin')
  const sent = await sendRequest(context, request, { actor, code: params.code ?? '' })
  if ('response' in sent) return sent.response
  const links = linksIn(languageOf(params))
  const { slug, done, handedIn } = sent
  if (handedIn.order !== undefined) return redirect(links.order(slug, handedIn.order))
  return redirect(`${links.organisationRequest(slug, handedIn.number)}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function RequestListing() {
  const { page } = useLoaderData<typeof loader>()
  return <RequestFormPage {...page} />
}
