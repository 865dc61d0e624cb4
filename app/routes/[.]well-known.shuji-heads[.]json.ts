import type { LoaderFunctionArgs } from '@remix-run/node'
import { readHeads } from '#app/domain/certificate/read-published.server.ts'
import { answerJsonText } from '#app/http/api-answer.server.ts'

/** The published ends of the record of acts, newest first; `?before=2026-11-29` gives older ones. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before') ?? ''
  const heads = await readHeads(context.exchange, /^\d{4}-\d{2}-\d{2}$/.test(before) ? { before } : {})
  return answerJsonText(request, `${JSON.stringify(heads, null, 2)}\n`)
}
