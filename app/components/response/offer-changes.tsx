import type { ReceivedResponsePage } from '../../domain/response/read-received.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { ListTable } from '../ui/list-table.tsx'
import { ResponsePart } from './response-part.tsx'

/** What the provider changed since the revision before. */
export function OfferChanges({ changed }: { changed: NonNullable<ReceivedResponsePage['changed']> }) {
  const { page: words } = useWords(responseWords)
  const { since, changes } = changed
  if (changes.length === 0)
    return <ResponsePart id="changes" title={words.changes} lead={`${words.changesLead(since)} ${words.noChanges}`} />
  return (
    <ResponsePart id="changes" title={words.changes} lead={words.changesLead(since)}>
      <ListTable label={words.changes} columns={[words.columns.requirement, words.before, words.after]}>
        {changes.map(({ name, label, before, after }) => (
          <tr key={`${name} ${label ?? ''}`}>
            <th scope="row" className="!min-w-28">
              <bdi>{name === 'statement' ? label : words[name]}</bdi>
            </th>
            <td className="min-w-32 whitespace-pre-line text-ink-soft [overflow-wrap:anywhere]">
              <bdi>{before}</bdi>
            </td>
            <td className="min-w-32 whitespace-pre-line [overflow-wrap:anywhere]">
              <bdi>{after}</bdi>
            </td>
          </tr>
        ))}
      </ListTable>
    </ResponsePart>
  )
}
