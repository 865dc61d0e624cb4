import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DemoPeople } from '#app/components/account/demo-people.tsx'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { DemoMail } from '#app/components/account/mail-sent.tsx'
import { PasswordField } from '#app/components/account/password-field.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { TextField } from '#app/components/form/field.tsx'
import { Form } from '#app/components/form/form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { SignInForm } from '#app/domain/account/account-forms.ts'
import { signIn } from '#app/domain/account/sign-in.server.ts'
import { viewDemoPeople } from '#app/http/demo-accounts.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { sessionHeader } from '#app/http/session.server.ts'
import {
  answerWithToken,
  onwards,
  readActsFrom,
  readDone,
  readLastMail,
  redirectWith,
  refuseTry,
  sendSignedInOn,
  signInStepHeader,
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
  return answerWithToken(context, request, {
    done: readDone(request, ['confirmed', 'changed', 'reset', 'deleted']),
    mail: readLastMail(context, request, language),
    to: onwards(request),
    demo: await viewDemoPeople(context, language),
    head: pageHead(language, words.signIn.title, words.description),
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  await sendSignedInOn(context, request)
  const form = await readForm(context, request, SignInForm)
  if (!form.ok) return form.response
  const { from, header } = await readActsFrom(context, request)
  try {
    const signedIn = await signIn(context.exchange, { ...form.data, from })
    const to = onwards(request)
    if (signedIn.step === 'done') {
      const next = signedIn.isConfirmed ? (to ?? links.home()) : links.confirmAddress()
      return redirectWith(next, [await sessionHeader(context, signedIn.session), header])
    }
    const { personId, passwordChangedAt } = signedIn
    const step = await signInStepHeader(context, { personId, passwordChangedAt, at: Date.now() })
    return redirectWith(links.secondFactor(to), [step, header])
  } catch (error) {
    return await refuseTry(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function SignIn() {
  const { done, mail, to, demo } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { signIn: words, fields, problems } = useWords(accountWords)
  return (
    <EntryPage
      title={words.title}
      after={
        <>
          <WayOn question={words.other} to={links.signUp(to)} label={words.otherLink} />
          <WayOn to={links.forgotPassword()} label={words.forgot} />
        </>
      }
    >
      {done ? <Notice kind="info">{words.done[done]}</Notice> : null}
      <DemoMail link={mail} />
      <Form sentences={problems}>
        <TextField name="email" label={fields.email} type="email" autoComplete="username" maxLength={254} />
        <PasswordField label={fields.password} />
        <Button>{words.button}</Button>
      </Form>
      {demo ? <DemoPeople {...demo} /> : null}
    </EntryPage>
  )
}
