import { useState } from 'react'
import { labelOf } from '../../domain/codes/code-list.ts'
import { acceptedFiles, mostDocumentBytes } from '../../domain/organisation/document-rules.ts'
import { type DocumentKind, documentKinds } from '../../domain/organisation/standings.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { formatBytes, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from './page-head.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type DocumentLine = { id: string; kind: DocumentKind; fileName: string; bytes: number; uploadedAt: number }

/** Why documents cannot be changed now. */
export type DocumentsClosed = 'locked' | 'suspended' | undefined

/** The documents of an organisation, to be saved, removed and added to. */
export function DocumentsPage({
  workspace,
  documents,
  mayChange,
  closed,
  isFull,
}: {
  workspace: Workspace
  documents: readonly DocumentLine[]
  /** Whether the reader's role changes documents. */
  mayChange: boolean
  closed: DocumentsClosed
  isFull: boolean
}) {
  const { documents: words, done } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const isOpen = mayChange && closed === undefined
  return (
    <WorkspaceFrame workspace={workspace} tab="documents">
      <Done sentences={done} />
      <SmallFormProblem names={isOpen && !isFull ? ['remove'] : ['remove', 'upload']} sentences={sentences} />
      <PageHead title={words.title} lead={words.lead} />
      {closed && mayChange ? (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{words[closed]}</Notice>
        </div>
      ) : null}
      {documents.length === 0 ? (
        <p className="mt-6">{words.none}</p>
      ) : (
        <DocumentsTable slug={workspace.slug} documents={documents} isOpen={isOpen} />
      )}
      {isOpen ? (
        <section aria-labelledby="add" className="mt-12">
          <h2 id="add" className="mb-5 text-20">
            {words.add}
          </h2>
          {isFull ? <p>{words.full}</p> : <UploadForm />}
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}

/** The form of one more document. With script, a file that is too large is not sent first. */
function UploadForm() {
  const { documents: words, profile } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const { language } = useSpeech()
  const [isTooLarge, setTooLarge] = useState(false)
  return (
    <Form
      name="upload"
      encType="multipart/form-data"
      sentences={sentences}
      onSubmit={(event) => {
        if (isTooLarge) event.preventDefault()
      }}
    >
      <SelectField
        name="kind"
        label={words.kindField}
        empty={profile.choose}
        options={documentKinds.map((kind) => ({ value: kind.code, label: kind[language] }))}
      />
      <div>
        <TextField
          name="file"
          label={words.file}
          hint={words.fileHint}
          type="file"
          accept={acceptedFiles}
          onChange={(event) => setTooLarge((event.target.files?.[0]?.size ?? 0) > mostDocumentBytes)}
        />
        <p role="alert" className="mt-1 text-15 text-stop empty:hidden">
          {isTooLarge ? sentences.fileTooLargeToSend : null}
        </p>
      </div>
      <Button>{words.send}</Button>
    </Form>
  )
}

function DocumentsTable({
  slug,
  documents,
  isOpen,
}: {
  slug: string
  documents: readonly DocumentLine[]
  isOpen: boolean
}) {
  const { documents: words } = useWords(organisationWorkWords)
  const { language } = useSpeech()
  return (
    <ListTable
      label={words.table}
      columns={[
        words.name,
        { head: words.kind, from: 'sm' },
        { head: words.size, isFigures: true },
        { head: words.uploaded, from: 'sm' },
        isOpen && { head: <span className="sr-only">{words.remove}</span> },
      ]}
    >
      {documents.map((document) => (
        <tr key={document.id}>
          <th scope="row" className="!min-w-0">
            <a
              href={files.organisationDocument(slug, document.id)}
              download
              className="[overflow-wrap:anywhere] no-underline hover:underline"
            >
              <bdi>{document.fileName}</bdi>
            </a>
            <span className="block text-13 font-normal text-ink-soft sm:hidden">
              {labelOf(documentKinds, document.kind, language)}
            </span>
          </th>
          <td className="hidden sm:table-cell">{labelOf(documentKinds, document.kind, language)}</td>
          <td className="text-right whitespace-nowrap">{formatBytes(document.bytes)}</td>
          <td className="hidden whitespace-nowrap sm:table-cell">{formatMoment(document.uploadedAt)}</td>
          {isOpen ? (
            <td className="!text-right">
              <details>
                <summary aria-label={words.removeOf(document.fileName)} className="py-1 whitespace-nowrap text-lead">
                  {words.removeOpen}
                </summary>
                <div className="ml-auto w-44 pt-2 text-left sm:w-64">
                  <p className="mb-3 text-13 text-pretty">{words.removeLead}</p>
                  <SmallForm name="remove" fields={{ document: document.id }} look="stop">
                    {words.remove}
                  </SmallForm>
                </div>
              </details>
            </td>
          ) : null}
        </tr>
      ))}
    </ListTable>
  )
}
