import type { EndpointView } from '../../domain/gateway/read-endpoints.server.ts'
import { budgets, thresholds } from '../../domain/query/query-rules.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { queryWords } from '../../i18n/query.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import { Notice } from '../ui/notice.tsx'

/** The table of a listing as its provider declares it. */
export function TablePart({
  slug,
  table,
  files,
  mayWrite,
}: {
  slug: string
  table: EndpointView['table']
  files: EndpointView['files']
  mayWrite: boolean
}) {
  const { own: words, problems } = useWords(queryWords)
  const { links } = useSpeech()
  const isOpen = table?.state === 'open'
  const values = table?.values ?? { threshold: String(thresholds.usual), perDay: String(budgets.usual) }
  return (
    <Part id="table" title={words.title}>
      <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {table ? <p className="mb-4">{words.current(table.fileName, table.rows)}</p> : null}
      {table && !isOpen ? <Notice kind="warn">{words.paused}</Notice> : null}
      {table && mayWrite ? (
        <div className="my-4">
          <SmallForm name={isOpen ? 'pauseTable' : 'openTable'} fields={{ seen: String(table.seen) }} look="plain">
            {isOpen ? words.pause : words.open}
          </SmallForm>
        </div>
      ) : null}
      {!mayWrite ? null : files.length === 0 ? (
        <p>
          {words.noFiles} <a href={links.organisationFiles(slug)}>{words.toFiles}</a>
        </p>
      ) : (
        <Form name="table" values={values} sentences={problems}>
          <input type="hidden" name="seen" value={table?.seen ?? 0} />
          <SelectField
            name="file"
            label={words.file}
            hint={words.fileHint}
            empty=""
            options={files.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          />
          <p className="text-13 text-ink-soft">{words.columnsHint}</p>
          <TextArea name="keys" label={words.keys} hint={words.keysHint} rows={2} isOptional />
          <TextArea name="verified" label={words.verified} hint={words.verifiedHint} rows={3} isOptional />
          <TextArea name="groups" label={words.groups} hint={words.groupsHint} rows={2} isOptional />
          <TextArea name="measures" label={words.measures} rows={3} isOptional />
          <TextField name="threshold" label={words.threshold} inputMode="numeric" />
          <TextField name="perDay" label={words.perDay} inputMode="numeric" />
          <Button look="plain">{words.save}</Button>
        </Form>
      )}
    </Part>
  )
}
