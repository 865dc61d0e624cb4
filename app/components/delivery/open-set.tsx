import type { DeliveryPageView, SetView } from '../../domain/delivery/delivery-view.ts'
import { deliveryWords } from '../../i18n/delivery.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { FilesTable } from './files-table.tsx'
import { UploadFile } from './upload-file.tsx'

/** A set that is being prepared: its files, uploads that stopped, how copies are marked, and its release. */
export function OpenSet({
  slug,
  page,
  set,
  mostFileBytes,
}: {
  slug: string
  page: DeliveryPageView
  set: SetView
  mostFileBytes: number
}) {
  const words = useWords(deliveryWords)
  return (
    <>
      <FilesTable
        set={set}
        hasMarks
        act={({ id, fileName }) => (
          <SmallForm name="remove" fields={{ set: set.id, file: id }} label={words.files.removeOf(fileName)}>
            {words.files.remove}
          </SmallForm>
        )}
      />
      <Uploads page={page} />
      <h3 className="mt-8 mb-3 text-17">{words.upload.title}</h3>
      <UploadFile slug={slug} code={page.code} set={set.id} mostFileBytes={mostFileBytes} />
      {page.dataFiles.length > 0 ? (
        <div className="mt-6">
          <Form name="choose" sentences={words.problems}>
            <input type="hidden" name="set" value={set.id} />
            <SelectField
              name="dataFile"
              label={words.upload.choose}
              hint={words.upload.chooseHint}
              empty={words.upload.chooseEmpty}
              options={page.dataFiles.map(({ id, fileName, bytes }) => ({
                value: id,
                label: `${fileName} · ${formatBytes(bytes)}`,
              }))}
            />
            <Button look="plain">{words.upload.add}</Button>
          </Form>
        </div>
      ) : null}
      <Choices set={set} />
      <div className="mt-10 border-t border-hairline pt-6">
        <p className="mb-4 max-w-text text-pretty">{words.page.releaseLead}</p>
        <div className="flex flex-wrap gap-4">
          <SmallForm name="release" fields={{ set: set.id }} look="primary">
            {words.page.release}
          </SmallForm>
          <SmallForm name="discard" fields={{ set: set.id }} look="stop">
            {words.page.discard}
          </SmallForm>
        </div>
      </div>
    </>
  )
}

function Uploads({ page: { uploads } }: { page: DeliveryPageView }) {
  const { upload: words } = useWords(deliveryWords)
  if (uploads.length === 0) return null
  return (
    <>
      <h3 className="mt-8 text-17">{words.underWay}</h3>
      <ul className="mt-2 grid gap-3">
        {uploads.map(({ id, fileName, bytes, received }) => (
          <li key={id}>
            <bdi className="font-medium [overflow-wrap:anywhere]">{fileName}</bdi>{' '}
            <span className="text-ink-soft">
              {words.left(formatBytes(received), formatBytes(bytes))} {received < bytes ? words.reselect : ''}
            </span>{' '}
            <span className="flex gap-4">
              {received === bytes ? (
                <SmallForm name="finish" fields={{ upload: id }}>
                  {words.finish}
                </SmallForm>
              ) : null}
              <SmallForm name="drop" fields={{ upload: id }} label={words.dropOf(fileName)}>
                {words.drop}
              </SmallForm>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Choices({ set }: { set: SetView }) {
  const { choices: words, problems } = useWords(deliveryWords)
  return (
    <section aria-labelledby="choices" className="mt-10">
      <h3 id="choices" className="text-17">
        {words.title}
      </h3>
      <p className="mt-1 mb-4 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <Form
        name="choices"
        sentences={problems}
        values={{
          isMarked: set.isMarked ? '1' : '0',
          unmarkedReason: set.unmarkedReason ?? '',
          untouched: set.untouched.join('\n'),
          note: set.note ?? '',
        }}
      >
        <input type="hidden" name="set" value={set.id} />
        <ChoiceField
          name="isMarked"
          label={words.isMarked}
          kind="radio"
          options={[
            { value: '1', label: words.on },
            { value: '0', label: words.off },
          ]}
        />
        <TextField name="unmarkedReason" label={words.unmarkedReason} hint={words.unmarkedReasonHint} isOptional />
        <TextArea name="untouched" label={words.untouched} hint={words.untouchedHint} isOptional />
        <TextArea name="note" label={words.note} hint={words.noteHint} isOptional />
        <Button look="plain">{words.save}</Button>
      </Form>
    </section>
  )
}
