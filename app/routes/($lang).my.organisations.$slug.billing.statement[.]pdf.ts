import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawStatement } from '#app/domain/billing/statement-pdf.server.ts'
import { readStatementQuery } from '#app/domain/billing/statement-query.ts'
import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'

/** A statement to print. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'billing.see', params.slug)
  const now = Date.now()
  const query = readStatementQuery(new URL(request.url).searchParams, now)
  const bytes = await drawStatement(context.exchange.database.read, {
    ...query,
    organisationId: organisation.id,
    name: viewWorkspace(organisation, actor, language).name.text,
    exchange: currentSettings(context.exchange.database).name[language],
    language,
    at: now,
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachmentHeader(`statement-${organisation.slug}-${query.month}.pdf`),
      'Cache-Control': 'private, no-store',
    },
  })
}
