import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { MailSent } from '#app/components/account/mail-sent.tsx'
import { PasswordField } from '#app/components/account/password-field.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { TextField } from '#app/components/form/field.tsx'
import { Form } from '#app/components/form/form.tsx'
import { SignUpForm } from '#app/domain/account/account-forms.ts'
import { signUp } from '#app/domain/account/sign-up.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import {
  answerWithToken,
  onwards,
  readActsFrom,
  readSent,
  redirectWith,
  refuseTry,
  sendSignedInOn,
  sentTo,
  tokenPageHeaders,
} from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await sendSignedInOn(context, request)
  const words = accountWords[language]
  const sent = readSent(context, request, language)
  const title = sent ? words.signUp.sentTitle : words.signUp.title
  return answerWithToken(context, request, {
    sent,
    to: onwards(request),
    head: pageHead(language, title, words.description),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  await sendSignedInOn(context, request)
  const form = await readForm(context, request, SignUpForm)
  if (!form.ok) return form.response
  const { from, header } = await readActsFrom(context, request)
  try {
    const to = onwards(request)
    const occasion = await signUp(context.exchange, { ...form.data, language, from, ...(to !== undefined && { to }) })
    return redirectWith(await sentTo(context, linksIn(language).signUp(), occasion), [header])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function SignUp() {
  const { sent, to } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { signUp: words, fields, problems } = useWords(accountWords)
  if (sent) return <MailSent words={words} mail={sent.mail} to={{ href: links.signIn(to), label: words.otherLink }} />
  return (
    <EntryPage
      title={words.title}
      lead={words.lead}
      after={<WayOn question={words.other} to={links.signIn(to)} label={words.otherLink} />}
    >
      <Form sentences={problems}>
        <TextField name="name" label={fields.name} hint={fields.nameHint} autoComplete="name" maxLength={60} />
        <TextField
          name="email"
          label={fields.email}
          hint={fields.emailHint}
          type="email"
          autoComplete="email"
          maxLength={254}
        />
        <PasswordField label={fields.password} hint={fields.passwordHint} isNew />
        <Button>{words.button}</Button>
      </Form>
    </EntryPage>
  )
}
