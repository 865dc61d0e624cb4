import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccountPage } from '#app/components/account/account-page.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { askForAddressChange, changePassword, changeProfile } from '#app/domain/account/change-account.server.ts'
import { AccountForm } from '#app/domain/account/own-account-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { sessionHeader } from '#app/http/session.server.ts'
import { readActsFrom, readSent, redirectWith, sentTo, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountPagesWords } from '#app/i18n/account-pages.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { name, email, language: written, isConfirmed } = await requirePermission(context, request, 'account.see')
  const words = accountPagesWords[language].account
  return {
    name,
    email,
    language: written,
    isConfirmed,
    mail: readSent(context, request, language)?.mail,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const page = linksIn(language).account()
  const actor = await requirePermission(context, request, 'account.change')
  const form = await readForm(context, request, AccountForm)
  if (!form.ok) return form.response
  const { exchange } = context
  const { from } = await readActsFrom(context, request)
  try {
    if (form.data.intent === 'address')
      return redirect(
        await sentTo(context, page, await askForAddressChange(exchange, { actor, ...form.data, language, from })),
      )
    if (form.data.intent === 'password') {
      const session = await changePassword(exchange, { actor, ...form.data, from })
      return redirectWith(`${page}?done=password`, [await sessionHeader(context, session)])
    }
    await changeProfile(exchange, { actor, ...form.data })
    return redirect(`${page}?done=profile`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Account() {
  const { head: _, mail, ...account } = useLoaderData<typeof loader>()
  return <AccountPage {...account} mail={mail} />
}
