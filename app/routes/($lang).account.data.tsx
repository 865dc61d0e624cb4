import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DataPage } from '#app/components/account/data-page.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { deleteAccount, listOwnedAlone } from '#app/domain/account/delete-account.server.ts'
import { DeleteAccountForm } from '#app/domain/account/own-account-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { keptMailToken } from '#app/http/kept-mail.server.ts'
import { noSessionHeader } from '#app/http/session.server.ts'
import { readActsFrom, redirectWith, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountPagesWords } from '#app/i18n/account-pages.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId, email } = await requirePermission(context, request, 'account.see')
  const words = accountPagesWords[language].data
  return {
    email,
    ownedAlone: await listOwnedAlone(context.exchange.database.read, personId, language),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'account.delete')
  const form = await readForm(context, request, DeleteAccountForm)
  if (!form.ok) return form.response
  const { from } = await readActsFrom(context, request)
  try {
    const occasion = await deleteAccount(context.exchange, { actor, ...form.data, from })
    const mail = await keptMailToken(context, occasion)
    const done = new URLSearchParams({ done: 'deleted', ...(mail && { mail }) })
    return redirectWith(`${links.signIn()}?${done}`, [await noSessionHeader(context)])
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Data() {
  const { email, ownedAlone } = useLoaderData<typeof loader>()
  return <DataPage email={email} ownedAlone={ownedAlone} />
}
