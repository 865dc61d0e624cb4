import type { DownloadView } from '../../domain/delivery/delivery-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

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
        <ScrollTable label={words.table}>
          <table className="list-table">
            <caption className="sr-only">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.buyer}</th>
                <th scope="col" className="hidden sm:table-cell">
                  {words.person}
                </th>
                <th scope="col" className="hidden lg:table-cell">
                  {words.entitlement}
                </th>
              </tr>
            </thead>
            <tbody>
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
            </tbody>
          </table>
        </ScrollTable>
      )}
    </section>
  )
}
