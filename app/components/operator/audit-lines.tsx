import type { AuditView } from '../../domain/audit/read-audit.server.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import type { Links } from '../../links.ts'
import { ListTable } from '../ui/list-table.tsx'
import { ActorLink } from './actor-link.tsx'

type Line = AuditView['lines'][number]

/** Lines of the record of acts: when, who, what about what, why; the rest is folded away. */
export function AuditLines({ lines }: { lines: readonly Line[] }) {
  const { audit: words } = useWords(operatorWords)
  return (
    <ListTable
      label={words.table}
      columns={[{ head: words.seq, isFigures: true }, words.at, words.who, words.what, words.subject]}
    >
      {lines.map((line) => (
        <tr key={line.seq}>
          <td className="text-right text-ink-soft">{line.seq}</td>
          <td className="whitespace-nowrap">{formatMoment(line.at)}</td>
          <td className="min-w-20">
            <ActorLink actor={line.actor} />
          </td>
          <td className="min-w-48">
            <details>
              <summary className="whitespace-nowrap">
                <code className="text-13">{line.action}</code>
              </summary>
              {line.detail ? (
                <pre className="mt-1 max-w-96 overflow-x-auto text-13 whitespace-pre-wrap break-all">{line.detail}</pre>
              ) : null}
              {line.ruleId ? (
                <p className="text-13">
                  {words.rule} {line.ruleId}
                </p>
              ) : null}
              <p className="max-w-96 text-13 break-all text-ink-soft">
                {words.hash} <code>{line.hash}</code>
              </p>
            </details>
            {line.reason ? <span className="block text-ink-soft text-pretty">{line.reason}</span> : null}
          </td>
          <td className="min-w-32">
            <Subject subject={line.subject} />
          </td>
        </tr>
      ))}
    </ListTable>
  )
}

/** Where an operator looks at what an event is about; what is not here has a name at most. */
const pages: Partial<Record<Line['subject']['kind'], (links: Links, key: string) => string>> = {
  person: (links, key) => links.operatorPerson(key),
  organisation: (links, key) => links.operatorOrganisation(key),
  listing: (links, key) => links.listing(key),
  submission: (links, key) => links.operatorReview(key),
  resource: (links, key) => links.operatorResource(key),
  complaint: (links, key) => links.operatorComplaint(key),
  demand: (links, key) => links.operatorDemand(key),
  construction: (links, key) => links.operatorConstructionItem(key),
  order: (links, key) => links.operatorOrder(key),
  dispute: (links, key) => links.operatorDispute(key),
  filed_deal: (links, key) => links.operatorFiledDeal(key),
}

function Subject({ subject }: { subject: Line['subject'] }) {
  const { links } = useSpeech()
  const { audit: words } = useWords(operatorWords)
  const { kind, name, key } = subject
  const to = key === undefined ? undefined : pages[kind]?.(links, key)
  if (to) return <a href={to}>{name}</a>
  return (
    <span className="text-13 break-all text-ink-soft">
      {name.startsWith('unknown:') ? words.unknownPerson : key === undefined ? `${kind} ${name}` : name}
    </span>
  )
}
