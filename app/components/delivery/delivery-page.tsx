import type { DeliveryPageView } from '../../domain/delivery/delivery-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DownloadsTable } from './downloads-table.tsx'
import { FilesTable } from './files-table.tsx'
import { OpenSet } from './open-set.tsx'

/** The files of one listing: those being prepared, those released, and who downloaded them. */
export function DeliveryPage({
  workspace,
  page,
  mayWrite,
  mostFileBytes,
}: {
  workspace: Workspace
  page: DeliveryPageView
  mayWrite: boolean
  mostFileBytes: number
}) {
  const words = useWords(deliveryWords)
  const { links } = useSpeech()
  const { open, released } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="deliveries">
      <Done sentences={words.done} />
      <SmallFormProblem
        names={['begin', 'remove', 'finish', 'drop', 'release', 'discard']}
        sentences={words.problems}
      />
      <p className="text-13">
        <a href={links.deliveries(workspace.slug)}>{words.page.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        <Marked said={page.title} />
      </h2>
      <p className="mt-1 text-ink-soft">{words.page.live(page.revision)}</p>
      {open ? (
        <section aria-labelledby="open" className="mt-8">
          <h2 id="open" className="text-20">
            {words.page.openTitle}
          </h2>
          <p className="text-ink-soft">
            {words.page.batch(open.number)} · {words.page.ofRevision(open.revision)}
          </p>
          {mayWrite ? (
            <OpenSet slug={workspace.slug} page={page} set={open} mostFileBytes={mostFileBytes} />
          ) : (
            <FilesTable set={open} hasMarks />
          )}
        </section>
      ) : mayWrite ? (
        <div className="mt-6">
          <p className="mb-3 max-w-text text-pretty">{words.page.beginLead}</p>
          <SmallForm name="begin" look="primary">
            {words.page.begin}
          </SmallForm>
        </div>
      ) : null}
      <section aria-labelledby="released" className="mt-12">
        <h2 id="released" className="text-20">
          {words.page.releasedTitle}
        </h2>
        {released.length === 0 ? <p className="mt-3">{words.page.none}</p> : null}
        {released.map((set) => (
          <div key={set.id} className="mt-6">
            <h3 className="text-17">{words.page.batch(set.number)}</h3>
            <Facts
              facts={[
                [words.page.releasedAt, set.releasedAt === null ? '' : formatMoment(set.releasedAt)],
                [words.list.product, words.page.ofRevision(set.revision)],
                [words.page.note, set.note],
                [words.files.marks, set.isMarked ? '' : `${words.files.off}（${set.unmarkedReason}）`],
              ]}
            />
            <FilesTable set={set} hasMarks />
          </div>
        ))}
      </section>
      <DownloadsTable downloads={page.downloads} />
    </WorkspaceFrame>
  )
}
