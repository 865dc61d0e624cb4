import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { aggregates, mostTries } from '../../domain/query/query-rules.ts'
import type { QueryView } from '../../domain/query/read-query.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { queryWords } from '../../i18n/query.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Part } from '../submission/part.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { QueryAnswer, type ShownAnswer } from './query-answer.tsx'

type Rules = NonNullable<QueryView['rules']>

/** Asking the table of a right: whether a row is as stated, and figures of groups. */
export function QueryPage({
  workspace,
  view,
  mayUse,
  shown,
}: {
  workspace: Workspace
  view: QueryView
  mayUse: boolean
  /** The answer to the question that was just asked. */
  shown: ShownAnswer | undefined
}) {
  const words = useWords(queryWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { rules, values = [] } = view
  return (
    <WorkspaceFrame workspace={workspace} tab="entitlements">
      <p className="text-13">
        <a href={links.entitlement(slug, view.number)}>{view.number}</a>
      </p>
      <h2 className="mt-1 text-20">{words.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {rules ? null : <p className="mt-6">{words.noTable}</p>}
      {shown ? <QueryAnswer shown={shown} /> : null}
      {rules && mayUse && rules.keys.length > 0 ? <VerifyPart rules={rules} shown={shown} /> : null}
      {rules && mayUse && rules.groups.length + rules.measures.length > 0 ? (
        <AggregatePart rules={rules} values={values} shown={shown} />
      ) : null}
      <Part id="programs" title={words.address}>
        <p className="max-w-text text-pretty text-ink-soft">{words.addressLead}</p>
        <pre className="mt-2 max-w-text overflow-x-auto rounded bg-wash p-3 font-mono text-13">
          {`POST ${files.gateway(view.number)}/verify\n{"key": {…}, "claims": {…}}\n\nPOST ${files.gateway(view.number)}/aggregate\n{"what": "avg", "measure": "…", "by": ["…"], "where": {…}}`}
        </pre>
        <p className="mt-2">
          <a href={links.entitlementApi(slug, view.number)}>{words.calls}</a>
        </p>
      </Part>
    </WorkspaceFrame>
  )
}

function VerifyPart({ rules, shown }: { rules: Rules; shown: ShownAnswer | undefined }) {
  const { verify: words, problems } = useWords(queryWords)
  return (
    <Part id="verify-part" title={words.title}>
      <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.lead(mostTries)}</p>
      <Form name="verify" sentences={problems} values={shown?.values ?? {}}>
        {rules.keys.map((name) => (
          <TextField key={name} name={`key:${name}`} label={name} maxLength={500} autoComplete="off" />
        ))}
        {rules.verified.map((name) => (
          <TextField key={name} name={`claim:${name}`} label={name} maxLength={500} autoComplete="off" isOptional />
        ))}
        <Button>{words.send}</Button>
      </Form>
    </Part>
  )
}

function AggregatePart({
  rules,
  values,
  shown,
}: {
  rules: Rules
  values: readonly (readonly string[])[]
  shown: ShownAnswer | undefined
}) {
  const { aggregate: words, problems } = useWords(queryWords)
  return (
    <Part id="aggregate-part" title={words.title}>
      <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.lead(rules.threshold)}</p>
      <Form name="aggregate" sentences={problems} values={shown?.values ?? { what: 'count' }}>
        <ChoiceField
          name="what"
          label={words.what}
          kind="radio"
          options={aggregates
            .filter((each) => each === 'count' || rules.measures.length > 0)
            .map((each) => ({ value: each, label: words.kinds[each] }))}
        />
        {rules.measures.length > 0 ? (
          <SelectField
            name="measure"
            label={words.measure}
            empty={words.noMeasure}
            options={rules.measures.map((name) => ({ value: name, label: name }))}
            isOptional
          />
        ) : null}
        {rules.groups.length > 0 ? (
          <ChoiceField
            name="by[]"
            label={words.by}
            kind="checkbox"
            options={rules.groups.map((name) => ({ value: name, label: name }))}
            isOptional
          />
        ) : null}
        {rules.groups.map((name, index) => (
          <SelectField
            key={name}
            name={`where:${name}`}
            label={words.where(name)}
            empty="—"
            options={(values[index] ?? []).map((value) => ({ value, label: value }))}
            isOptional
          />
        ))}
        <Button look="plain">{words.send}</Button>
      </Form>
    </Part>
  )
}
