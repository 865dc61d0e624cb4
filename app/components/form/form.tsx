import { type FormProps, Form as RemixForm, useActionData, useMatches } from '@remix-run/react'
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import type { FormProblem, FormState } from '../../domain/form-state.ts'
import { formWords } from '../../i18n/forms.ts'
import { useWords } from '../../i18n/messages.tsx'

type FormView = {
  id: string
  values: FormState['values']
  problemOf: (field: string) => string | undefined
}
const FormContext = createContext<FormView | undefined>(undefined)

/** What the fields of a form know of it. */
export function useForm(): FormView {
  const form = useContext(FormContext)
  if (!form) throw new Error('A field stands outside a form')
  return form
}

/** The token of this visitor's forms, from the innermost loader that gives one. */
export function useFormToken(): string {
  const tokens = useMatches().map(({ data }) => (data as { csrf?: unknown } | undefined)?.csrf)
  return tokens.filter((token): token is string => typeof token === 'string').at(-1) ?? ''
}

/**
 * A form that works without script: carries its token, shows what was wrong with the last try above and beside the fields,
 * and keeps what was typed. `name` parts several forms of one page (field `intent`). `values` is what stands in it first.
 * `sentences` are the area's own sentences for problems.
 */
export function Form({
  name,
  values = {},
  sentences = {},
  children,
  ...rest
}: Omit<FormProps, 'children'> & {
  name?: string
  values?: FormState['values']
  sentences?: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const words = useWords(formWords)
  const answer = useActionData<{ form?: FormState } | undefined>()
  const sent = answer?.form
  const isThis = sent !== undefined && (name === undefined || sent.values.intent === name)
  const state = isThis ? sent : undefined
  const id = name ?? 'form'
  const sentence = ({ reason, seconds }: FormProblem) =>
    seconds === undefined
      ? (sentences[reason] ?? words.problems[reason] ?? words.problems.invalid ?? '')
      : words.wait(seconds)
  const problemOf = (field: string) => {
    const found = state?.problems.find((problem) => problem.field === field || problem.field?.startsWith(`${field}.`))
    return found && sentence(found)
  }
  return (
    <FormContext.Provider value={{ id, values: { ...values, ...state?.values }, problemOf }}>
      <RemixForm method="post" noValidate className="grid gap-5" {...rest}>
        <input type="hidden" name="csrf" value={useFormToken()} />
        {name ? <input type="hidden" name="intent" value={name} /> : null}
        {state && state.problems.length > 0 ? (
          <Problems formId={id} problems={state.problems.map((each) => ({ ...each, text: sentence(each) }))} />
        ) : null}
        {children}
      </RemixForm>
    </FormContext.Provider>
  )
}

/** All that is wrong, with a link to each field; takes the focus so that it is read out. */
function Problems({ formId, problems }: { formId: string; problems: readonly (FormProblem & { text: string })[] }) {
  const words = useWords(formWords)
  const box = useRef<HTMLDivElement>(null)
  // A new answer is a new list.
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="border-l-4 border-stop bg-stop-wash px-4 py-2 text-15">
      {problems.length > 1 ? <p className="font-medium">{words.summary(problems.length)}</p> : null}
      <ul>
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#${formId}-${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
