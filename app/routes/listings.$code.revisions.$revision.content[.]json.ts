import type { LoaderFunctionArgs } from '@remix-run/node'
import { readContentFile } from '#app/domain/certificate/verify.server.ts'
import { answerJsonText } from '#app/http/api-answer.server.ts'

/** What everybody may see of a revision, as canonical JSON: the SHA-256 of these bytes stands in its certificates. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { code = '', revision = '' } = params
  const asked = /^[1-9]\d{0,8}$/.test(revision) ? { code, revision: Number(revision) } : undefined
  const content = asked && (await readContentFile(context.exchange.database.read, asked))
  if (!content) throw new Response(null, { status: 404 })
  return answerJsonText(request, content, {
    headers: { 'content-disposition': `attachment; filename="${code.replace(/[^\w-]/g, '')}-r${revision}.json"` },
  })
}
