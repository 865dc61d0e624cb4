import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { resourceField } from '../../domain/resource/resource-fields.ts'
import type { SheetFault } from '../../domain/resource/resource-sheet.ts'
import { formatCount } from '../../i18n/format.ts'
import { formWords } from '../../i18n/forms.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Registering many resources with a spreadsheet: the empty one, the way to send it filled, and what is wrong with it. */
export function ImportPage({
  workspace,
  report,
}: {
  workspace: Workspace
  /** What has to be mended in the file that was sent: how many places, and the first of them. */
  report: { total: number; faults: readonly SheetFault[] } | undefined
}) {
  const { form, import: words, problems } = useWords(resourceWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="resources">
      <p className="text-13">
        <a href={links.organisationResources(workspace.slug)}>{form.back}</a>
      </p>
      <PageHead title={words.title} lead={words.lead} />
      {report ? <Faults {...report} /> : null}
      <section aria-labelledby="step-1" className="mt-8 border-t-2 border-ink pt-3">
        <h3 id="step-1" className="text-17">
          {words.step1}
        </h3>
        <p className="mt-1 mb-3 text-pretty text-ink-soft">{words.step1Lead}</p>
        <p className="flex flex-wrap gap-6">
          <a href={files.resourceTemplateXlsx} download>
            {words.xlsx}
          </a>
          <a href={files.resourceTemplateCsv} download>
            {words.csv}
          </a>
        </p>
      </section>
      <section aria-labelledby="step-2" className="mt-8 border-t-2 border-ink pt-3">
        <h3 id="step-2" className="mb-4 text-17">
          {words.step2}
        </h3>
        <Form name="upload" encType="multipart/form-data" sentences={problems}>
          <TextField name="file" label={words.file} hint={words.fileHint} type="file" accept=".xlsx,.csv" />
          <Button>{words.send}</Button>
        </Form>
      </section>
    </WorkspaceFrame>
  )
}

function Faults({ total, faults }: { total: number; faults: readonly SheetFault[] }) {
  const { import: words, problems } = useWords(resourceWords)
  const common = useWords(formWords)
  const { language } = useSpeech()
  return (
    <div className="mt-4">
      <Notice kind="stop">
        <p className="font-medium">{words.faults(formatCount(total))}</p>
        {total > faults.length ? <p>{words.faultsMore(formatCount(faults.length))}</p> : null}
      </Notice>
      <ListTable
        label={words.faultsTable}
        columns={[
          { head: words.faultColumns.row, isFigures: true },
          words.faultColumns.column,
          words.faultColumns.what,
        ]}
      >
        {faults.map(({ row, field, reason }, index) => (
          <tr key={index}>
            <th scope="row" className="!min-w-10 text-right! tabular-nums">
              {row}
            </th>
            <td className="whitespace-nowrap">{field ? resourceField(field).label[language] : words.wholeRow}</td>
            <td className="w-full">{problems[reason] ?? common.problems[reason] ?? common.problems.invalid}</td>
          </tr>
        ))}
      </ListTable>
    </div>
  )
}
