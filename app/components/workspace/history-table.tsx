import type { HistoryLine } from '../../domain/organisation/overview-view.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { ReasonList } from './reason-list.tsx'

const tones = { open: 'lead', verified: 'lead', returned: 'warn', withdrawn: 'plain' } as const

/** The applications of an organisation, the newest first, with what came of each. */
export function HistoryTable({ history }: { history: readonly HistoryLine[] }) {
  const { overview: words, verificationStates } = useWords(organisationWorkWords)
  if (history.length === 0) return <p className="mt-2 text-ink-soft">{words.noHistory}</p>
  return (
    <ListTable label={words.historyTable} columns={[words.submittedAt, words.result, words.decidedAt]}>
      {history.map((line) => (
        <tr key={line.submittedAt}>
          <th scope="row" className="!min-w-0 font-normal whitespace-nowrap">
            {formatMoment(line.submittedAt)}
          </th>
          <td>
            <Tag tone={tones[line.state]}>{verificationStates[line.state]}</Tag>
            {line.reasons.length > 0 ? (
              <details className="mt-1">
                <summary className="text-13 text-lead">{words.reasons}</summary>
                <div className="pt-2 text-15">
                  <ReasonList reasons={line.reasons} />
                </div>
              </details>
            ) : null}
          </td>
          <td className="whitespace-nowrap">{line.decidedAt === null ? '' : formatMoment(line.decidedAt)}</td>
        </tr>
      ))}
    </ListTable>
  )
}
