import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OpinionPage } from '#app/components/opinion/opinion-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readOpinionPage } from '#app/domain/opinion/read-opinion.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendOpinion } from '#app/http/opinion-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { opinionWords } from '#app/i18n/opinion.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'opinion.see', params.slug)
  const { database, signer } = context.exchange
  const content = new URL(request.url).searchParams.get('content') ?? ''
  const page = await readOpinionPage(database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
    actor,
    signer,
    content: /^[0-9a-f]{64}$/.test(content) ? content : undefined,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const { title, slot } = page.opinion
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, `${slot} · ${title.text}`, opinionWords[language].page.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'opinion.write', params.slug)
  const act = { actor, organisationId: organisation.id, opinionId: params.id ?? '' }
  const sent = await sendOpinion(context, request, act)
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).opinion(organisation.slug, act.opinionId)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Opinion() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OpinionPage {...view} />
}
