import type { ReactNode } from 'react'
import { ages, isForPersonal } from '../../domain/fit-test/fit-checks.ts'
import { fieldName, formParts } from '../../domain/fit-test/fit-form.ts'
import type { FitFormView } from '../../domain/fit-test/read-fit-tests.server.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'

type Columns = FitFormView['columns']
type Kind = (typeof formParts)[number]['kind']

/** What is asked first: a share to reach, or not to go beyond. */
const usual: Record<string, string> = { 'keys-least': '50', 'nulls-most': '5', 'unique-least': '95' }

/** The checks one may state; what is left empty is not asked. */
export function FitForm({ id, as, columns }: { id: string; as: string; columns: Columns }) {
  const { form: words, problems } = useWords(fitTestWords)
  const values = Object.fromEntries(
    formParts.flatMap(({ kind, times }) =>
      Array.from({ length: times }, (_, place) => place).flatMap((place) =>
        (['least', 'most'] as const).map((what) => [
          fieldName(kind, place, what),
          usual[`${kind}-${what}`] ?? (kind === 'rows' ? '' : '90'),
        ]),
      ),
    ),
  )
  return (
    <Form name="start" values={values} sentences={problems}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="as" value={as} />
      {formParts.map(({ kind, times }) => (
        <Group key={kind} kind={kind}>
          {Array.from({ length: times }, (_, place) => (
            <Check key={place} kind={kind} place={place} columns={columns} />
          ))}
        </Group>
      ))}
      <Button>{words.send}</Button>
    </Form>
  )
}

function Group({ kind, children }: { kind: Kind; children: ReactNode }) {
  const { form: words, kinds } = useWords(fitTestWords)
  const said: { title?: string; lead?: string; label?: string } = words[kind]
  return (
    <fieldset className="grid gap-4 border-t border-hairline pt-4">
      <legend className="float-left w-full text-17 font-medium">{said.title ?? kinds[kind]}</legend>
      {said.lead ? <p className="clear-both text-15 text-pretty text-ink-soft">{said.lead}</p> : null}
      {children}
    </fieldset>
  )
}

function Check({ kind, place, columns }: { kind: Kind; place: number; columns: Columns }) {
  const { form: words } = useWords(fitTestWords)
  const name = (what: string) => fieldName(kind, place, what)
  const said = (label: string) => words.another(label, place)
  const share = (what: 'least' | 'most') => (
    <TextField name={name(what)} label={said(words[what])} inputMode="numeric" maxLength={3} isOptional />
  )
  const column = (
    <SelectField
      name={name('column')}
      label={said(words.column)}
      empty={words.noColumn}
      options={columns
        .filter(({ isPersonal }) => !isPersonal || isForPersonal(kind))
        .map((each) => ({ value: each.name, label: each.title ? `${each.name}（${each.title}）` : each.name }))}
      isOptional
    />
  )
  switch (kind) {
    case 'rows':
      return (
        <TextField
          name={name('least')}
          label={words.rows.label}
          hint={words.rows.hint}
          inputMode="numeric"
          maxLength={15}
          isOptional
        />
      )
    case 'nulls':
      return <Row wide={column}>{share('most')}</Row>
    case 'unique':
      return <Row wide={column}>{share('least')}</Row>
    case 'fresh':
      return (
        <Row wide={column}>
          <SelectField
            name={name('days')}
            label={words.fresh.days}
            options={ages.map((days) => ({ value: String(days), label: words.days(days) }))}
            isOptional
          />
        </Row>
      )
    case 'dates':
      return (
        <>
          <Row wide={column}>{share('least')}</Row>
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField name={name('from')} label={said(words.dates.from)} type="date" isOptional />
            <TextField name={name('to')} label={said(words.dates.to)} type="date" isOptional />
            <SelectField
              name={name('by')}
              label={said(words.dates.by)}
              options={(['month', 'day'] as const).map((by) => ({ value: by, label: words.dates[by] }))}
              isOptional
            />
          </div>
        </>
      )
    case 'regions':
      return (
        <>
          <Row wide={column}>{share('least')}</Row>
          <TextArea
            name={name('codes')}
            label={words.regions.label}
            hint={words.regions.hint}
            rows={3}
            maxLength={3_000}
            isOptional
          />
        </>
      )
    case 'keys':
      return (
        <>
          <Row wide={column}>{share('least')}</Row>
          <TextArea
            name={name('keys')}
            label={words.keys.label}
            hint={words.keys.hint}
            rows={6}
            autoComplete="off"
            isOptional
          />
        </>
      )
  }
}

function Row({ wide, children }: { wide: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
      {wide}
      {children}
    </div>
  )
}
