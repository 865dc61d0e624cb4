import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportOwnData } from '#app/domain/account/export-own-data.server.ts'
import { requireFreshPassword, requirePermission } from '#app/http/guards.server.ts'
import { readActsFrom } from '#app/http/signing-in.server.ts'
import { answerFile, streamOf } from '#app/http/stream.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** All that is kept about the person who asks, as a file. Back from giving the password one comes to the page, not the file. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'account.see')
  requireFreshPassword(request, actor, links.accountData())
  const { from } = await readActsFrom(context, request)
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="my-data-${new Date().toISOString().slice(0, 10)}.json"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
  return answerFile(request, headers, async () => streamOf(await exportOwnData(context.exchange, { actor, from })))
}
