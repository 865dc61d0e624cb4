import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { RegisteredResource } from '#app/components/resource/registered-resource.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { nameOf, said, viewFacts, viewFields } from '#app/domain/resource/resource-view.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { censusWords } from '#app/i18n/resource-census.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { findRegistered } from '#db/queries/resources.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.census')
  const found = await findRegistered(context.exchange.database.read, params.number ?? '')
  if (!found) throw notFound()
  const { content, registeredAt } = found
  return {
    title: said(content.title),
    resource: {
      number: found.number ?? '',
      state: found.state,
      edition: found.edition,
      registered: registeredAt === null ? '' : formatDay(registeredAt),
      organisation: { slug: found.slug, name: nameOf(found.name, found.slug, language) },
      parts: viewFacts(content, { language }),
      fields: viewFields(content.fields),
    },
    head: pageHead(language, content.title, censusWords[language].list.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorResource() {
  const { title, resource } = useLoaderData<typeof loader>()
  const words = useWords(censusWords).list
  const { links } = useSpeech()
  return (
    <OperatorFrame title={<Marked said={title} />} back={{ to: links.operatorResources(), label: words.title }}>
      <RegisteredResource resource={resource} />
    </OperatorFrame>
  )
}
