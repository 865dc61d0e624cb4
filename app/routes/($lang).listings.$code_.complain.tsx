import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { ComplainPage } from '#app/components/complaint/complain-page.tsx'
import { readComplainPage } from '#app/domain/complaint/read-complaints.server.ts'
import { sendComplaint } from '#app/http/complain-page.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { complaintWords } from '#app/i18n/complaint.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = complaintWords[language].complain
  const actor = await requirePermission(context, request, 'complaint.file')
  const page = await readComplainPage(context.exchange.database.read, {
    code: params.code ?? '',
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return { ...page, head: pageHead(language, `${words.title} · ${page.title.text}`, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'complaint.file')
  const code = params.code ?? ''
  const sent = await sendComplaint(context, request, { actor, code })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).complain(code)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Complain() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ComplainPage {...view} />
}
