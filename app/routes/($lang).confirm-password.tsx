import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { PasswordField } from '#app/components/account/password-field.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { Form } from '#app/components/form/form.tsx'
import { ConfirmPasswordForm } from '#app/domain/account/account-forms.ts'
import { confirmPassword } from '#app/domain/account/confirm-password.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { sessionHeader } from '#app/http/session.server.ts'
import { onwards, readActsFrom, redirectWith, refuseTry, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requirePerson(context, request)
  const words = accountWords[language]
  return { head: pageHead(language, words.confirmPassword.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePerson(context, request)
  const form = await readForm(context, request, ConfirmPasswordForm)
  if (!form.ok) return form.response
  const { from } = await readActsFrom(context, request)
  try {
    const session = await confirmPassword(context.exchange, { actor, ...form.data, from })
    return redirectWith(onwards(request) ?? links.account(), [await sessionHeader(context, session)])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ConfirmPassword() {
  const { links } = useSpeech()
  const { confirmPassword: words, fields, problems } = useWords(accountWords)
  return (
    <EntryPage title={words.title} lead={words.lead} after={<WayOn to={links.forgotPassword()} label={words.forgot} />}>
      <Form sentences={problems}>
        <PasswordField label={fields.password} />
        <Button>{words.button}</Button>
      </Form>
    </EntryPage>
  )
}
