import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryPage, WayOn } from '#app/components/account/entry-page.tsx'
import { DemoMail } from '#app/components/account/mail-sent.tsx'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { Button } from '#app/components/form/button.tsx'
import { Form } from '#app/components/form/form.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { NoFields } from '#app/domain/account/account-forms.ts'
import { resendConfirmLink } from '#app/domain/account/send-confirm-link.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { readDone, readSent, redirectWith, sentTo, tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountWords } from '#app/i18n/account.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { isConfirmed, email } = await requirePerson(context, request)
  const words = accountWords[language]
  return {
    isConfirmed,
    email,
    done: readDone(request, ['changed']),
    sent: readSent(context, request, language),
    head: pageHead(language, words.confirmAddress.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { personId } = await requirePerson(context, request)
  const form = await readForm(context, request, NoFields)
  if (!form.ok) return form.response
  try {
    const occasion = await resendConfirmLink(context.exchange, { personId, language })
    return redirectWith(await sentTo(context, linksIn(language).confirmAddress(), occasion), [])
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ConfirmAddress() {
  const { isConfirmed, email, done, sent } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const { confirmAddress: words, problems } = useWords(accountWords)
  if (isConfirmed)
    return (
      <EntryPage title={words.confirmedTitle} lead={done === 'changed' ? words.changed : words.confirmed}>
        <ul className="grid gap-2">
          <li>
            <WayOn to={links.newOrganisation()} label={words.create} />
          </li>
          <li>
            <WayOn to={links.catalogue()} label={words.browse} />
          </li>
        </ul>
      </EntryPage>
    )
  return (
    <EntryPage title={words.title} lead={words.lead} after={<WayOn to={links.account()} label={words.change} />}>
      {sent ? <Notice kind="info">{words.sent}</Notice> : null}
      <p className="text-pretty">{words.sentTo(email)}</p>
      <DemoMail link={sent?.mail} />
      <Form sentences={problems}>
        <Button look={sent ? 'plain' : 'primary'}>{words.again}</Button>
      </Form>
    </EntryPage>
  )
}
