import type { HolderFilesView } from '../../domain/delivery/delivery-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { HolderFiles } from './holder-files.tsx'

/** The page of a right's files. */
export function HolderFilesPage({
  workspace,
  files,
  mayUse,
  link,
}: {
  workspace: Workspace
  files: HolderFilesView
  mayUse: boolean
  link: string | undefined
}) {
  const { holder: words, problems } = useWords(deliveryWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="entitlements">
      <SmallFormProblem names={['download', 'link']} sentences={problems} />
      <p className="text-13">
        <a href={links.entitlement(workspace.slug, files.number)}>{words.back}</a>
      </p>
      <h2 className="text-20">
        {words.title} · <Marked said={files.title} />
      </h2>
      <p className="mt-1 text-13 text-ink-soft tabular-nums">{files.number}</p>
      <HolderFiles files={files} mayUse={mayUse} link={link} />
    </WorkspaceFrame>
  )
}
