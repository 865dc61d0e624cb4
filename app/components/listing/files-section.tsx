import type { FileView } from '../../domain/listing/listing-page-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { cellLook, Disclose, headLook, Section } from './section.tsx'
import { Words } from './words.tsx'

/** Files shown before the rest is folded away. */
const mostFiles = 15

/** The files of the resource directory. */
export function FilesSection({ files }: { files: readonly FileView[] }) {
  const words = useSpeech().messages.listing.files
  return (
    <Section id="files" title={words.title} aside={words.count(files.length)}>
      <FileTable files={files.slice(0, mostFiles)} />
      {files.length > mostFiles ? (
        <Disclose summary={words.more(files.length - mostFiles)}>
          <FileTable files={files.slice(mostFiles)} />
        </Disclose>
      ) : null}
    </Section>
  )
}

function FileTable({ files }: { files: readonly FileView[] }) {
  const words = useSpeech().messages.listing.files
  const hasSize = files.some((file) => file.size)
  const hasRows = files.some((file) => file.rows)
  return (
    <ScrollTable label={words.caption}>
      <table className="w-full text-15">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={headLook}>
              {words.name}
            </th>
            <th scope="col" className={headLook}>
              {words.format}
            </th>
            {hasSize ? (
              <th scope="col" className={`${headLook} text-right!`}>
                {words.size}
              </th>
            ) : null}
            {hasRows ? (
              <th scope="col" className={`${headLook} text-right!`}>
                {words.rows}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            <tr key={index}>
              <th scope="row" className={`${cellLook} min-w-44 font-normal`}>
                {file.url ? (
                  <a href={file.url} rel="nofollow noopener" className="wrap-anywhere">
                    {file.name}
                  </a>
                ) : (
                  <span className="wrap-anywhere">{file.name}</span>
                )}
                {file.title && file.title.text !== file.name ? (
                  <span className="block text-13">
                    <Words said={file.title} />
                  </span>
                ) : null}
                {file.description ? (
                  <span className="block max-w-text text-13 text-ink-soft">
                    <Words said={file.description} />
                  </span>
                ) : null}
                {file.sha256 ? (
                  <span className="block text-13 break-all text-ink-soft">
                    {words.hash} <code className="font-mono">{file.sha256}</code>
                  </span>
                ) : null}
              </th>
              <td className={`${cellLook} whitespace-nowrap`}>{file.format}</td>
              {hasSize ? <td className={`${cellLook} text-right! whitespace-nowrap`}>{file.size}</td> : null}
              {hasRows ? <td className={`${cellLook} text-right! whitespace-nowrap`}>{file.rows}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
