import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditPage } from '#app/components/operator/audit-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readAuditFilter, readSeq } from '#app/domain/audit/audit-filter.ts'
import { auditCheckKey, readCheck } from '#app/domain/audit/chain-check.ts'
import { mostExported } from '#app/domain/audit/export-audit.server.ts'
import { readAudit } from '#app/domain/audit/read-audit.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorWords } from '#app/i18n/operator.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.audit')
  const { searchParams } = new URL(request.url)
  const filter = readAuditFilter(searchParams)
  const { database } = context.exchange
  const check = readCheck(database.setting(auditCheckKey))
  const words = operatorWords[language].audit
  return {
    view: {
      filter,
      ...(await readAudit(database.read, {
        filter,
        below: readSeq(searchParams.get('below')),
        above: readSeq(searchParams.get('above')),
        language,
      })),
      check: check && { at: check.at, events: check.events, what: check.what, brokenAt: check.brokenAt },
      mostExported,
    },
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Audit() {
  const { view } = useLoaderData<typeof loader>()
  const { audit: words } = useWords(operatorWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <AuditPage {...view} />
    </OperatorFrame>
  )
}
