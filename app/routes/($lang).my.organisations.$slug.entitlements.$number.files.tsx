import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { HolderFilesPage } from '#app/components/delivery/holder-files-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { readHolderFiles } from '#app/domain/delivery/read-deliveries.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sendDownload } from '#app/http/delivery-page.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { deliveryWords } from '#app/i18n/delivery.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = deliveryWords[language].holder
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.see', params.slug)
  const files = await readHolderFiles(context.exchange.database.read, {
    buyerId: organisation.id,
    number: params.number ?? '',
    language,
    now: Date.now(),
  })
  if (!files) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    files,
    mayUse: may(actor, 'entitlement.use', organisation.id),
    head: pageHead(language, `${words.title} · ${files.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'entitlement.use', params.slug)
  const act = { actor, organisationId: organisation.id, number: params.number ?? '' }
  const sent = await sendDownload(context, request, act)
  if ('response' in sent) return sent.response
  const path = linksIn(languageOf(params)).download(sent.token)
  if (sent.intent === 'download') return redirect(path, { headers: { 'X-Remix-Reload-Document': 'true' } })
  const { config } = context.exchange
  return data({ link: `${config.publicUrl ?? new URL(request.url).origin}${path}` })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function HolderFiles() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <HolderFilesPage {...view} link={answer && 'link' in answer ? answer.link : undefined} />
}
