import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { UnsubscribePage } from '#app/components/notice/unsubscribe-page.tsx'
import { personOfToken, stopNoticeMails } from '#app/domain/notice/unsubscribe.server.ts'
import { notFound } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { noticeWords } from '#app/i18n/notices.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export function loader({ params, context }: LoaderFunctionArgs) {
  if (personOfToken(context.exchange.key, params.token) === undefined) throw notFound()
  const language = languageOf(params)
  const words = noticeWords[language].unsubscribe
  return { head: pageHead(language, words.title, words.description) }
}

/**
 * The secret in the address is what allows it: mail programs send this by themselves (RFC 8058), with no cookie and no
 * token. Opening the address alone ends nothing, for programs also look at links.
 */
export async function action({ params, context }: ActionFunctionArgs) {
  const personId = personOfToken(context.exchange.key, params.token)
  if (personId === undefined || !(await stopNoticeMails(context.exchange.database, { personId }))) throw notFound()
  return { isDone: true }
}

/** The address is a secret: it is told to nobody and kept nowhere. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Unsubscribe() {
  useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <UnsubscribePage isDone={answer?.isDone ?? false} />
}
