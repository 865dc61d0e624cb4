import type { ReactNode } from 'react'
import type { FileView, SetView } from '../../domain/delivery/delivery-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** The files of a set. `marks` shows where marks go; `act` is what the reader may do with each. */
export function FilesTable({
  set,
  hasMarks = false,
  act,
}: {
  set: SetView
  hasMarks?: boolean
  act?: (file: FileView) => ReactNode
}) {
  const { files: words } = useWords(deliveryWords)
  if (set.files.length === 0) return <p className="mt-3">{words.none}</p>
  return (
    <ScrollTable label={words.table}>
      <table className="list-table">
        <caption className="sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col" className="!text-right">
              {words.size}
            </th>
            {hasMarks ? (
              <th scope="col" className="hidden sm:table-cell">
                {words.marks}
              </th>
            ) : null}
            {act ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {set.files.map((file) => (
            <tr key={file.id}>
              <th scope="row" className="!min-w-0">
                <bdi className="[overflow-wrap:anywhere]">{file.fileName}</bdi>
                <span className="block text-13 font-normal text-ink-soft [overflow-wrap:anywhere]">
                  {file.mediaType} · {words.hash} {file.sha256.slice(0, 16)}…
                </span>
              </th>
              <td className="text-right whitespace-nowrap tabular-nums">{formatBytes(file.bytes)}</td>
              {hasMarks ? (
                <td className="hidden sm:table-cell">
                  <MarksOf set={set} file={file} />
                </td>
              ) : null}
              {act ? <td className="text-right">{act(file)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function MarksOf({ set, file }: { set: SetView; file: FileView }) {
  const { files: words } = useWords(deliveryWords)
  if (!set.isMarked) return words.off
  if (file.unmarked) return words.unmarked[file.unmarked]
  return file.carriers[0] === 'pages' ? words.pages : words.columns(file.carriers.slice(0, 12).join(', '))
}
