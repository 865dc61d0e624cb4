import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { MailSent } from '#app/components/account/mail-sent.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { TextField } from '#app/components/form/field.tsx'
import { Form } from '#app/components/form/form.tsx'
import { ForgotPasswordForm } from '#app/domain/account/account-forms.ts'
import { askForReset } from '#app/domain/account/reset-password.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import {
  answerWithToken,
  readActsFrom,
  readSent,
  redirectWith,
  refuseTry,
  sentTo,
  tokenPageHeaders,
} from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = accountWords[language]
  const sent = readSent(context, request, language)
  const title = sent ? words.forgot.sentTitle : words.forgot.title
  return answerWithToken(context, request, { sent, head: pageHead(language, title, words.description) })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const form = await readForm(context, request, ForgotPasswordForm)
  if (!form.ok) return form.response
  const { from, header } = await readActsFrom(context, request)
  try {
    const occasion = await askForReset(context.exchange, { ...form.data, language, from })
    return redirectWith(await sentTo(context, linksIn(language).forgotPassword(), occasion), [header])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { forgot: words, fields, problems } = useWords(accountWords)
  if (sent) return <MailSent words={words} mail={sent.mail} to={{ href: links.signIn(), label: words.backLink }} />
  return (
    <EntryPage
      title={words.title}
      lead={words.lead}
      after={<WayOn question={words.back} to={links.signIn()} label={words.backLink} />}
    >
      <Form sentences={problems}>
        <TextField name="email" label={fields.email} type="email" autoComplete="username" maxLength={254} />
        <Button>{words.button}</Button>
      </Form>
    </EntryPage>
  )
}
