import type { FormState } from '../../domain/form-state.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import {
  type ResourceFieldRow,
  type ResourceKey,
  resourceField,
  resourceParts,
} from '../../domain/resource/resource-fields.ts'
import type { ResourceState } from '../../domain/resource/resource-states.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form, useForm } from '../form/form.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

export type ResourceOptions = Partial<Record<ResourceKey, { value: string; label: string }[]>>

/** The form of a data resource on one page: a new one, a draft, or the next edition of one that is registered. */
export function ResourceFormPage({
  workspace,
  options,
  known,
}: {
  workspace: Workspace
  options: ResourceOptions
  /** The resource as it is, where there is one. */
  known?: { id: string; state: ResourceState; seen: number; values: FormState['values'] }
}) {
  const { form: words, problems } = useWords(resourceWords)
  const { links } = useSpeech()
  const isChange = known !== undefined && known.state !== 'draft'
  const back = known ? links.resource(workspace.slug, known.id) : links.organisationResources(workspace.slug)
  return (
    <WorkspaceFrame workspace={workspace} tab="resources">
      <p className="text-13">
        <a href={back}>{words.back}</a>
      </p>
      <h2 className="mb-6 text-20">{isChange ? words.changeTitle : known ? words.editTitle : words.newTitle}</h2>
      <Form name={isChange ? 'change' : 'register'} values={known?.values ?? {}} sentences={problems}>
        {known ? <input type="hidden" name="seen" value={known.seen} /> : null}
        {resourceParts.map((part) => (
          <Part key={part.id} id={part.id} keys={part.keys} options={options} />
        ))}
        {isChange ? (
          <div className="border-t-2 border-ink pt-4">
            <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} maxLength={300} />
          </div>
        ) : null}
        <p className="flex flex-wrap gap-3">
          <Button>{isChange ? words.change : words.register}</Button>
          {isChange ? null : (
            <Button look="plain" name="asDraft" value="1">
              {words.save}
            </Button>
          )}
        </p>
      </Form>
    </WorkspaceFrame>
  )
}

function Part({ id, keys, options }: { id: string; keys: readonly ResourceKey[]; options: ResourceOptions }) {
  const { language } = useSpeech()
  const label = resourceParts.find((part) => part.id === id)?.label[language]
  return (
    <section aria-labelledby={`part-${id}`} className="grid gap-5 border-t-2 border-ink pt-3">
      <h3 id={`part-${id}`} className="text-17">
        {label}
      </h3>
      {keys.map((key) => (
        <ResourceControl key={key} field={resourceField(key)} options={options[key] ?? []} />
      ))}
    </section>
  )
}

function ResourceControl({
  field,
  options,
}: {
  field: ResourceFieldRow
  options: readonly { value: string; label: string }[]
}) {
  const { form: words } = useWords(resourceWords)
  const { language } = useSpeech()
  const frame = {
    name: field.key,
    label: field.label[language],
    hint: field.hint?.[language],
    isOptional: field.isRequired !== true,
  }
  switch (field.control) {
    case 'lines':
      return <TextArea {...frame} maxLength={field.max} />
    case 'fields':
      return <TextArea {...frame} rows={6} spellCheck={false} />
    case 'code':
    case 'region':
      return <SelectField {...frame} empty={words.choose} options={options} />
    case 'codes':
      return <CodeBoxes name={field.key} label={frame.label} hint={frame.hint} options={options} />
    case 'flag':
      return (
        <ChoiceField
          {...frame}
          kind="radio"
          options={[
            { value: 'no', label: words.no },
            { value: 'yes', label: words.yes },
          ]}
        />
      )
    case 'number':
    case 'size':
      return <TextField {...frame} autoComplete="off" inputMode={field.control === 'number' ? 'numeric' : undefined} />
    default:
      return <TextField {...frame} maxLength={field.max} autoComplete="off" />
  }
}

/** Many short choices, in columns. */
function CodeBoxes({
  name,
  label,
  hint,
  options,
}: {
  name: string
  label: string
  hint: string | undefined
  options: readonly { value: string; label: string }[]
}) {
  const form = useForm()
  const chosen = [form.values[`${name}[]`] ?? []].flat()
  const problem = form.problemOf(name)
  const id = `${form.id}-${name}`
  return (
    <fieldset id={id} aria-describedby={problem ? `${id}-problem` : undefined} className="grid max-w-text gap-1">
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-13 text-pretty text-ink-soft">{hint}</p> : null}
      {problem ? (
        <p id={`${id}-problem`} className="text-15 text-stop">
          {problem}
        </p>
      ) : null}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-4">
        {options.map((option) => (
          <label key={option.value} className="flex items-baseline gap-2 py-1">
            <input
              type="checkbox"
              name={`${name}[]`}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="translate-y-0.5"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
