import type { AuditFilter } from '../../domain/audit/audit-filter.ts'
import { writeAuditFilter } from '../../domain/audit/audit-filter.ts'
import type { ChainCheck } from '../../domain/audit/chain-check.ts'
import type { AuditView } from '../../domain/audit/read-audit.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { files } from '../../links.ts'
import { AuditLines } from './audit-lines.tsx'
import { ChainState } from './chain-state.tsx'

/** The record of acts: whether it is whole, what to look for, and the lines that fit. */
export function AuditPage({
  filter,
  lines,
  newer,
  older,
  check,
  mostExported,
}: AuditView & {
  filter: AuditFilter
  check: Pick<ChainCheck, 'at' | 'events' | 'what' | 'brokenAt'> | undefined
  mostExported: number
}) {
  const { audit: words } = useWords(operatorWords)
  const { links } = useSpeech()
  const params = writeAuditFilter(filter)
  const page = (name?: 'below' | 'above', seq?: number) => {
    const all = new URLSearchParams(params)
    if (name && seq !== undefined) all.set(name, String(seq))
    return all.size > 0 ? `${links.operatorAudit()}?${all}` : links.operatorAudit()
  }
  const fields = [
    { name: 'who', label: words.who, hint: words.whoHint },
    { name: 'what', label: words.what, hint: words.whatHint },
    { name: 'subject', label: words.subject, hint: words.subjectHint },
    { name: 'reason', label: words.reason, hint: '' },
  ] as const
  const box = 'w-full min-w-0 rounded border border-line bg-sheet px-3 py-1.5'
  return (
    <>
      <div className="mt-4 max-w-text">
        <ChainState check={check} />
      </div>
      <form action={links.operatorAudit()} method="get" className="mt-6 grid gap-x-4 gap-y-3 sm:grid-cols-6">
        {fields.map(({ name, label, hint }) => (
          <label key={name} className="grid content-start gap-1 sm:col-span-2">
            <span className="text-13 font-medium">{label}</span>
            <input name={name} defaultValue={filter[name]} maxLength={254} className={box} autoComplete="off" />
            {hint ? <span className="text-13 text-ink-soft text-pretty">{hint}</span> : null}
          </label>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="grid content-start gap-1 sm:col-span-2">
            <span className="text-13 font-medium">{words[name]}</span>
            <input type="date" name={name} defaultValue={filter[name]} className={box} />
          </label>
        ))}
        <p className="flex flex-wrap items-baseline gap-x-5 gap-y-2 sm:col-span-6">
          <button
            type="submit"
            className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink"
          >
            {words.searchGo}
          </button>
          {params.size > 0 ? <a href={links.operatorAudit()}>{words.reset}</a> : null}
          <span className="ml-auto">
            <a href={files.auditCsv(params)}>{words.export}</a>
            <span className="ml-2 text-13 text-ink-soft">{words.exportHint(formatCount(mostExported))}</span>
          </span>
        </p>
      </form>
      {lines.length === 0 ? <p className="mt-8 text-ink-soft">{words.none}</p> : <AuditLines lines={lines} />}
      <nav aria-label={words.table} className="mt-5 flex flex-wrap gap-x-6">
        {newer === undefined ? null : (
          <>
            <a href={page()}>{words.newest}</a>
            <a href={page('above', newer)} rel="prev">
              {words.newer}
            </a>
          </>
        )}
        {older === undefined ? null : (
          <a href={page('below', older)} rel="next">
            {words.older}
          </a>
        )}
      </nav>
    </>
  )
}
