import { useState } from 'react'
import type { EvidenceLine } from '../../domain/draft/evidence-view.ts'
import { opinionSlots } from '../../domain/opinion/opinion-slots.ts'
import { acceptedFiles, mostDocumentBytes } from '../../domain/organisation/document-rules.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { submissionEvidenceWords } from '../../i18n/submission-evidence.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import type { DraftLine } from './draft-head.tsx'

export type EvidenceSlotProps = {
  workspace: Workspace
  draft: DraftLine
  line: EvidenceLine
  /** Documents that can be chosen. */
  documents: readonly { id: string; fileName: string; uploadedAt: number }[]
}

/** One slot of a draft as a form: number, issuer, days, and the document. */
export function EvidenceSlotPage({ workspace, draft, line, documents }: EvidenceSlotProps) {
  const words = useWords(submissionEvidenceWords)
  const { ask } = useWords(opinionWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <SmallFormProblem names={draft.isLocked ? ['empty', 'fill', 'upload'] : ['empty']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.draftEvidence(workspace.slug, draft.id)}>{words.slot.back}</a>
      </p>
      <h2 className="text-20">{line.label}</h2>
      {draft.title ? (
        <p className="wrap-anywhere text-ink-soft">
          <Marked said={draft.title} />
        </p>
      ) : null}
      {line.because.length > 0 ? (
        <div className="mt-3 max-w-text text-15">
          <p className="font-medium">{words.slot.because}</p>
          <ul>
            {line.because.map(({ rule, text }) => (
              <li key={`${rule} ${text}`} className="text-pretty">
                {rule} {text}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {draft.isLocked ? (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{words.locked}</Notice>
        </div>
      ) : (
        <>
          {line.filled?.isOpinion ? (
            <div className="mt-4 max-w-text">
              <Notice kind="warn">{words.slot.opinionNote}</Notice>
            </div>
          ) : null}
          {line.slot in opinionSlots && !line.filled?.isOpinion ? (
            <p className="mt-4 text-15">
              <a href={links.newOpinion(workspace.slug, new URLSearchParams({ draft: draft.id, slot: line.slot }))}>
                {ask}
              </a>
            </p>
          ) : null}
          <SlotForm line={line} documents={documents} />
          {line.filled ? (
            <details className="mt-12 max-w-text border-t border-hairline pt-4">
              <summary className="w-fit text-15 text-ink-soft">{words.slot.remove}</summary>
              <p className="mt-2 mb-3 text-15 text-pretty">{words.slot.removeNote}</p>
              <SmallForm name="empty" look="stop">
                {words.slot.removeYes}
              </SmallForm>
            </details>
          ) : null}
        </>
      )}
    </WorkspaceFrame>
  )
}

function SlotForm({ line, documents }: Pick<EvidenceSlotProps, 'line' | 'documents'>) {
  const { slot: words, problems } = useWords(submissionEvidenceWords)
  const [isTooLarge, setTooLarge] = useState(false)
  const { number = '', issuer = '', issued = '', expires = '', document } = line.filled ?? {}
  return (
    <div className="mt-6">
      <Form
        name="fill"
        encType="multipart/form-data"
        sentences={problems}
        values={{ number, issuer, issued, expires, document: document?.id ?? '' }}
        onSubmit={(event) => {
          if (isTooLarge) event.preventDefault()
        }}
      >
        <TextField name="number" label={words.number} hint={words.numberHint} isOptional maxLength={120} />
        <TextField name="issuer" label={words.issuer} isOptional maxLength={200} />
        <div className="grid max-w-text gap-5 sm:grid-cols-2">
          <TextField name="issued" label={words.issued} hint={words.dayHint} isOptional maxLength={10} />
          <TextField name="expires" label={words.expires} hint={words.expiresHint} isOptional maxLength={10} />
        </div>
        {documents.length > 0 ? (
          <SelectField
            name="document"
            label={words.document}
            isOptional
            empty={words.noDocument}
            options={documents.map(({ id, fileName, uploadedAt }) => ({
              value: id,
              label: `${fileName} · ${formatDay(uploadedAt)}`,
            }))}
          />
        ) : null}
        <div>
          <TextField
            name="file"
            label={words.file}
            hint={words.fileHint}
            isOptional
            type="file"
            accept={acceptedFiles}
            onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > mostDocumentBytes)}
          />
          <p role="alert" className="mt-1 text-15 text-stop empty:hidden">
            {isTooLarge ? problems.fileTooLarge : null}
          </p>
        </div>
        <Button>{words.save}</Button>
      </Form>
    </div>
  )
}
