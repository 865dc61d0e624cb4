import { keptDays, mostFiles } from '../../domain/data-file/data-file-rules.ts'
import { isUnderWay } from '../../domain/data-file/data-file-states.ts'
import type { FileLine } from '../../domain/data-file/data-file-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { formatBytes, formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DataFileUpload } from './upload-form.tsx'
import { useLookAgain } from './use-look-again.ts'

/** The data files of an organisation, and sending another. */
export function FilesPage({
  workspace,
  files,
  mayWrite,
}: {
  workspace: Workspace
  files: readonly FileLine[]
  mayWrite: boolean
}) {
  const { list: words, upload, done, problems } = useWords(dataFileWords)
  const isFull = files.length >= mostFiles
  useLookAgain(files.some(({ state }) => isUnderWay(state)))
  return (
    <WorkspaceFrame workspace={workspace} tab="files">
      <Done sentences={done} />
      <SmallFormProblem names={mayWrite && !isFull ? [] : ['send']} sentences={problems} />
      <PageHead title={words.title} lead={words.lead(keptDays)} />
      {files.length === 0 ? (
        <p className="mt-6 max-w-text text-pretty">{mayWrite ? words.none : words.noneReader}</p>
      ) : (
        <FilesTable slug={workspace.slug} files={files} />
      )}
      {mayWrite ? (
        <section aria-labelledby="send" className="mt-12">
          <h2 id="send" className="mb-5 text-20">
            {upload.title}
          </h2>
          {isFull ? <p>{words.full(mostFiles)}</p> : <DataFileUpload slug={workspace.slug} />}
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}

function FilesTable({ slug, files }: { slug: string; files: readonly FileLine[] }) {
  const { list: words } = useWords(dataFileWords)
  const { links } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.name,
        words.state,
        { head: words.size, from: 'sm', isFigures: true },
        { head: words.uploaded, from: 'sm' },
      ]}
    >
      {files.map((file) => (
        <tr key={file.id}>
          <th scope="row" className="!min-w-0">
            <a
              href={links.organisationFile(slug, file.id)}
              className="[overflow-wrap:anywhere] no-underline hover:underline"
            >
              <bdi>{file.fileName}</bdi>
            </a>
            <span className="block text-13 text-ink-soft sm:hidden">{formatBytes(file.bytes)}</span>
          </th>
          <td>
            <FileState file={file} />
            <span className="block text-13 text-ink-soft">
              {file.drafts > 0
                ? words.drafts(file.drafts)
                : file.forgottenAt === undefined
                  ? null
                  : words.forgotten(formatDay(file.forgottenAt))}
            </span>
          </td>
          <td className="hidden text-right whitespace-nowrap sm:table-cell">{formatBytes(file.bytes)}</td>
          <td className="hidden whitespace-nowrap sm:table-cell">{formatMoment(file.uploadedAt)}</td>
        </tr>
      ))}
    </ListTable>
  )
}

/** Where a file stands, with how much of it is read. */
export function FileState({ file: { state, percent } }: { file: Pick<FileLine, 'state' | 'percent'> }) {
  const { states } = useWords(dataFileWords)
  const tone = state === 'failed' ? 'warn' : state === 'profiled' ? 'plain' : 'lead'
  return (
    <Tag tone={tone}>
      {states[state]}
      {state === 'profiling' ? ` ${percent}%` : ''}
    </Tag>
  )
}
