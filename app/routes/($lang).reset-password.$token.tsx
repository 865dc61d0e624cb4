import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { PasswordField } from '#app/components/account/password-field.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { Form } from '#app/components/form/form.tsx'
import { ResetPasswordForm } from '#app/domain/account/account-forms.ts'
import { readResetLink, resetPassword } from '#app/domain/account/reset-password.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { answerWithToken, readActsFrom, redirectWith, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = accountWords[language]
  const email = await readResetLink(context.exchange, params.token ?? '')
  const head = pageHead(language, email ? words.reset.title : words.reset.overTitle, words.description)
  return answerWithToken(context, request, { email, head }, { status: email ? 200 : 404 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const form = await readForm(context, request, ResetPasswordForm)
  if (!form.ok) return form.response
  const { from, header } = await readActsFrom(context, request)
  try {
    await resetPassword(context.exchange, { ...form.data, token: params.token ?? '', from })
    return redirectWith(`${links.signIn()}?done=reset`, [header])
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ResetPassword() {
  const { email } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { reset: words, fields, problems } = useWords(accountWords)
  if (!email)
    return (
      <EntryPage title={words.overTitle} lead={words.over}>
        <WayOn to={links.forgotPassword()} label={words.overLink} />
      </EntryPage>
    )
  return (
    <EntryPage title={words.title} lead={words.lead(email)}>
      <Form sentences={problems}>
        {/* For password managers: whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField label={fields.newPassword} hint={fields.passwordHint} isNew />
        <Button>{words.button}</Button>
      </Form>
    </EntryPage>
  )
}
