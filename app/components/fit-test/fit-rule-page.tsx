import type { FitRuleView } from '../../domain/fit-test/read-fit-tests.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Whether buyers may test a listing, and which fields stay out of it. */
export function FitRulePage({
  workspace,
  view,
  mayWrite,
}: {
  workspace: Workspace
  view: FitRuleView
  mayWrite: boolean
}) {
  const { rule: words, result } = useWords(fitTestWords)
  const { links } = useSpeech()
  const hidden = view.columns.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  return (
    <WorkspaceFrame workspace={workspace} tab="fitTests">
      <Done sentences={words.done} />
      <p className="text-13">
        <a href={links.fitTests(workspace.slug, new URLSearchParams({ side: 'provider' }))}>{result.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.title}</h2>
      <p className="mt-1">
        <Marked said={view.title} />
      </p>
      <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {mayWrite ? (
        <Form name="rule" values={{ isAllowed: view.isAllowed ? 'yes' : 'no', 'hidden[]': hidden }}>
          <ChoiceField
            name="isAllowed"
            label={words.isAllowed}
            kind="radio"
            options={(['yes', 'no'] as const).map((each) => ({ value: each, label: words[each] }))}
          />
          {view.columns.length > 0 ? (
            <ChoiceField
              name="hidden[]"
              label={words.hidden}
              kind="checkbox"
              options={view.columns.map(({ name }) => ({ value: name, label: name }))}
              isOptional
            />
          ) : (
            <p>{words.noColumns}</p>
          )}
          <Button>{words.save}</Button>
        </Form>
      ) : (
        <p>
          {words.isAllowed}: {view.isAllowed ? words.yes : words.no}
          {hidden.length > 0 ? ` · ${words.hidden}: ${hidden.join('、')}` : null}
        </p>
      )}
    </WorkspaceFrame>
  )
}
