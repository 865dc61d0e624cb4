import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailPage } from '#app/components/operator/mail-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { MailAct } from '#app/domain/mail/mail-forms.ts'
import { mailOrigin } from '#app/domain/mail/mail-origin.ts'
import { linkOwnPages } from '#app/domain/mail/mail-view.ts'
import { dropMail, retryMail } from '#app/domain/mail/operate-mail.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { operatorMailWords } from '#app/i18n/operator-mail.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findMail } from '#db/queries/mail.server.ts'

const doneKeys = ['retried', 'dropped'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.mail')
  const { config, database } = context.exchange
  const mail = await findMail(database.read, params.id ?? '')
  if (!mail) throw notFound()
  const { kind, toAddress, subject, state, attempts, dueAt, createdAt, settledAt, lastError, bodyText, bodyHtml } = mail
  // What is still to be sent may hold a one-time link, and is for the recipient alone.
  const isShown = state === 'kept' || config.smtp === undefined
  const isWhole = isShown && bodyText !== null && bodyHtml !== null
  const done = new URL(request.url).searchParams.get('done')
  const words = operatorMailWords[language]
  return {
    mail: {
      ...{ kind, toAddress, subject, state, attempts, dueAt, createdAt, settledAt, lastError },
      language: mail.language,
      body: isWhole
        ? { language: mail.language, pieces: linkOwnPages(bodyText, mailOrigin(config)), html: bodyHtml }
        : undefined,
    },
    done: doneKeys.find((each) => each === done),
    head: pageHead(language, mail.subject || words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.mail')
  const form = await readForm(context, request, MailAct)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const mailId = params.id ?? ''
  if (!(await findMail(database.read, mailId))) throw notFound()
  try {
    if (form.data.intent === 'retry') await retryMail(database, { mailId, actor })
    else await dropMail(database, { mailId, actor })
  } catch (error) {
    return refuse(error, form.values)
  }
  const done: (typeof doneKeys)[number] = form.data.intent === 'retry' ? 'retried' : 'dropped'
  return redirect(`${linksIn(language).operatorMail(mailId)}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OneMail() {
  const { mail, done } = useLoaderData<typeof loader>()
  const { links } = useSpeech()
  const words = useWords(operatorMailWords)
  return (
    <OperatorFrame
      title={<bdi>{mail.subject || words.erased}</bdi>}
      back={{ to: links.operatorMailbox(), label: words.back }}
    >
      {done ? (
        <div className="mt-4">
          <Notice kind="info">{words.done[done]}</Notice>
        </div>
      ) : null}
      <MailPage mail={mail} />
    </OperatorFrame>
  )
}
