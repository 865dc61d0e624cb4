import type { DownloadView } from '../../domain/delivery/delivery-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'

/** What was downloaded, the last first; both sides see the same. */
export function DownloadsTable({ downloads }: { downloads: readonly DownloadView[] }) {
  const { downloads: words } = useWords(deliveryWords)
  return (
    <section aria-labelledby="downloads" className="mt-12">
      <h2 id="downloads" className="text-20">
        {words.title}
      </h2>
      {downloads.length === 0 ? (
        <p className="mt-3">{words.none}</p>
      ) : (
        <ListTable
          label={words.table}
          columns={[
            words.at,
            words.file,
            words.buyer,
            { head: words.person, from: 'sm' },
            { head: words.entitlement, from: 'lg' },
          ]}
        >
          {downloads.map((line) => (
            <tr key={line.id}>
              <td className="whitespace-nowrap tabular-nums">{formatMoment(line.at)}</td>
              <td className="[overflow-wrap:anywhere]">
                <bdi>{line.fileName}</bdi>
                {line.isDamaged ? <span className="block text-13 text-stop">{words.damaged}</span> : null}
              </td>
              <td>
                <Marked said={line.buyer} />
              </td>
              <td className="hidden sm:table-cell">
                <bdi>{line.person}</bdi>
              </td>
              <td className="hidden whitespace-nowrap tabular-nums lg:table-cell">{line.entitlement}</td>
            </tr>
          ))}
        </ListTable>
      )}
    </section>
  )
}
