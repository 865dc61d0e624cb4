import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AssessedDraftPage } from '#app/components/opinion/assessed-draft-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readAssessedDraft } from '#app/domain/opinion/read-opinion.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { opinionWords } from '#app/i18n/opinion.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = opinionWords[language].draft
  const { organisation } = await requireInOrganisation(context, request, 'opinion.write', params.slug)
  const page = await readAssessedDraft(context.exchange.database.read, {
    id: params.id ?? '',
    organisationId: organisation.id,
    language,
  })
  if (!page) throw notFound()
  return {
    slug: organisation.slug,
    ...page,
    head: pageHead(language, `${words.title} · ${page.title.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function AssessedDraft() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <AssessedDraftPage {...view} />
}
