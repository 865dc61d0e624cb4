import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TaskPage } from '#app/components/delivery-task/task-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readTask } from '#app/domain/delivery-task/read-task.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendTask } from '#app/http/task-page.server.ts'
import { taskWords } from '#app/i18n/delivery-task.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = taskWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const { number = '' } = params
  const view = await readTask(context.exchange.database.read, { number, organisationId: organisation.id, actor })
  if (!view) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    number,
    view,
    head: pageHead(language, `${words.title} · ${number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'delivery.write', params.slug)
  const { number = '' } = params
  const sent = await sendTask(context, request, { actor, organisationId: organisation.id, number })
  if ('response' in sent) return sent.response
  // Credentials stand in this one answer, in no address and in no cache.
  if ('credentials' in sent) return { shown: sent }
  return redirect(`${linksIn(languageOf(params)).orderDelivery(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DeliveryTask() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <TaskPage {...view} shown={answer && 'shown' in answer ? answer.shown : undefined} />
}
