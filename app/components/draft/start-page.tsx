import type { ReactNode } from 'react'
import type { StartReport } from '../../domain/draft/start-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { DataFileUpload } from '../data-file/upload-form.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { StartReportView } from './start-report-view.tsx'

type Choice = { value: string; label: string }

/** The ways to begin a listing, each with what it gives; after a file, what came of it. */
export function StartPage({
  workspace,
  kinds,
  drafts,
  listings,
  report,
}: {
  workspace: Workspace
  kinds: readonly Choice[]
  drafts: readonly Choice[]
  listings: readonly Choice[]
  report: StartReport | undefined
}) {
  const { start: words, editor, problems } = useWords(draftWords)
  const { upload: dataFile } = useWords(dataFileWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <p className="text-13">
        <a href={links.organisationListings(workspace.slug)}>{editor.back}</a>
      </p>
      <h2 className="text-20">{words.title}</h2>
      {report ? (
        <StartReportView slug={workspace.slug} report={report} />
      ) : (
        <>
          <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
          <SmallFormProblem names={['revise']} sentences={problems} />
        </>
      )}
      <div className="mt-8 grid gap-x-16 gap-y-12 md:grid-cols-2">
        <div className="grid content-start gap-12">
          <Way id="data-file" title={dataFile.wayTitle} lead={dataFile.wayLead}>
            <DataFileUpload slug={workspace.slug} />
            <p className="mt-4 text-15">
              <a href={links.organisationFiles(workspace.slug)}>{dataFile.wayAll}</a>
            </p>
          </Way>
          <Way id="empty" title={words.empty.title} lead={words.empty.lead}>
            <Form name="empty" sentences={problems}>
              <SelectField name="kind" label={words.empty.kind} empty={words.empty.choose} options={kinds} />
              <Button look="plain">{words.empty.send}</Button>
            </Form>
          </Way>
          {drafts.length + listings.length > 0 ? (
            <Way id="copy" title={words.copy.title} lead={words.copy.lead}>
              <Form name="copy" sentences={problems}>
                <SelectField
                  name="source"
                  label={words.copy.source}
                  empty={words.copy.choose}
                  options={[
                    ...drafts.map(({ value, label }) => ({ value, label: `${words.copy.drafts} · ${label}` })),
                    ...listings.map(({ value, label }) => ({ value, label: `${words.copy.listings} · ${label}` })),
                  ]}
                />
                <Button look="plain">{words.copy.send}</Button>
              </Form>
            </Way>
          ) : null}
          {listings.length > 0 ? (
            <Way id="revise" title={words.revise.title} lead={words.revise.lead}>
              <Form name="revise" sentences={problems}>
                <SelectField
                  name="listing"
                  label={words.revise.source}
                  empty={words.copy.choose}
                  options={listings.map(({ value, label }) => ({ value: value.replace('listing:', ''), label }))}
                />
                <Button look="plain">{words.revise.send}</Button>
              </Form>
            </Way>
          ) : null}
        </div>
        <Way id="upload" title={report ? words.report.again : words.upload.title} lead={words.upload.lead}>
          <dl className="mb-5 grid gap-2 text-15">
            {words.upload.formats.map(([name, gives]) => (
              <div key={name} className="border-t border-hairline pt-2">
                <dt className="font-medium">{name}</dt>
                <dd className="text-ink-soft">{gives}</dd>
              </div>
            ))}
          </dl>
          <p className="mb-5 text-15">
            <a href={files.templateXlsx}>{words.upload.template}</a>
          </p>
          <Form name="upload" encType="multipart/form-data" sentences={problems}>
            <TextField
              name="file"
              label={words.upload.file}
              hint={words.upload.hint}
              type="file"
              accept=".json,.jsonld,.yaml,.yml,.ttl,.xlsx,.csv,.md"
            />
            <Button look="plain">{words.upload.send}</Button>
          </Form>
        </Way>
      </div>
    </WorkspaceFrame>
  )
}

function Way({ id, title, lead, children }: { id: string; title: string; lead: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`way-${id}`} className="min-w-0 border-t-2 border-ink pt-3">
      <h3 id={`way-${id}`} className="text-17">
        {title}
      </h3>
      <p className="mt-1 mb-5 text-pretty text-ink-soft">{lead}</p>
      {children}
    </section>
  )
}
