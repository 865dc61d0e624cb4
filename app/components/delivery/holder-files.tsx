import type { FileView, HolderFilesView } from '../../domain/delivery/delivery-view.ts'
import type { SchemaChange } from '../../domain/delivery/schema-changes.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Facts } from '../ui/facts.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { DownloadsTable } from './downloads-table.tsx'
import { FilesTable } from './files-table.tsx'

/** The files that a right gives, set by set, with what changed; and what was downloaded. */
export function HolderFiles({
  files: { why, left, sets, downloads },
  mayUse,
  link,
}: {
  files: HolderFilesView
  mayUse: boolean
  /** The address of a file for a program, when one was just made. */
  link?: string | undefined
}) {
  const { holder: words, page, list } = useWords(deliveryWords)
  const isMarked = sets.some((set) => set.isMarked && set.files.some(({ unmarked }) => unmarked === null))
  const canGet = mayUse && why === undefined
  return (
    <>
      {why ? <Notice kind="warn">{words.why[why]}</Notice> : null}
      {link ? (
        <Notice kind="info">
          {words.linkMade}
          <code className="mt-1 block select-all [overflow-wrap:anywhere]">{link}</code>
        </Notice>
      ) : null}
      <p className="mt-3 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {isMarked ? <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.marked}</p> : null}
      {left === undefined ? null : <p className="mt-1 font-medium">{words.left(left)}</p>}
      {mayUse ? null : <p className="mt-1">{words.readOnly}</p>}
      {sets.length === 0 ? <p className="mt-6">{words.none}</p> : null}
      {sets.map((set, index) => (
        <section key={set.id} aria-labelledby={`set-${set.number}`} className="mt-8">
          <h3 id={`set-${set.number}`} className="text-17">
            {page.batch(set.number)} {index === 0 && sets.length > 1 ? <Tag tone="lead">{words.newest}</Tag> : null}
          </h3>
          <Facts
            facts={[
              [page.releasedAt, set.releasedAt === null ? '' : formatMoment(set.releasedAt)],
              [list.product, page.ofRevision(set.revision)],
              [page.note, set.note],
            ]}
          />
          <FilesTable set={set} {...(canGet && { act: (file: FileView) => <FileActs file={file} /> })} />
          {set.changes.length > 0 ? <Changes changes={set.changes} /> : null}
        </section>
      ))}
      <DownloadsTable downloads={downloads} />
    </>
  )
}

function FileActs({ file: { id, fileName } }: { file: FileView }) {
  const { holder: words } = useWords(deliveryWords)
  return (
    <span className="inline-flex gap-4">
      <SmallForm name="download" fields={{ file: id }} label={words.downloadOf(fileName)}>
        {words.download}
      </SmallForm>
      <SmallForm name="link" fields={{ file: id }} label={words.linkOf(fileName)}>
        {words.link}
      </SmallForm>
    </span>
  )
}

function Changes({ changes }: { changes: readonly SchemaChange[] }) {
  const { holder: words } = useWords(deliveryWords)
  return (
    <details className="mt-3">
      <summary>
        {words.changes} ({changes.length})
      </summary>
      <ListTable label={words.changes} columns={[words.field, words.change, words.before, words.after]}>
        {changes.map(({ field, change, what, before, after }) => (
          <tr key={`${change} ${field}`}>
            <th scope="row">
              <bdi>{field}</bdi>
            </th>
            <td>
              {words.changed[change]} {what.map((part) => words.parts[part]).join(' · ')}
            </td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </ListTable>
    </details>
  )
}
