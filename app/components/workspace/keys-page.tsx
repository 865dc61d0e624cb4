import { apiScopes } from '../../domain/api-key/api-scopes.ts'
import { keyDays, mostLiveKeys } from '../../domain/api-key/key-limits.ts'
import type { EndedKeyLine, LiveKeyLine } from '../../domain/api-key/keys-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { keysWords } from '../../i18n/keys.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { KeyMade, type MadeKey } from './keys-made.tsx'
import { EndedKeys, LiveKeys } from './keys-tables.tsx'
import { PageHead } from './page-head.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type KeysPageProps = {
  workspace: Workspace
  live: LiveKeyLine[]
  ended: EndedKeyLine[]
  mayChange: boolean
  /** Whether the password was given so lately that a key may be made. */
  isFresh: boolean
  /** The key that was made by the form just sent: here it is seen, and never again. */
  made: MadeKey | undefined
}

/** Keys for programs of an organisation: those that work, those that are over, and making another. */
export function KeysPage({ workspace, live, ended, mayChange, isFresh, made }: KeysPageProps) {
  const words = useWords(keysWords)
  const { links } = useSpeech()
  const address = links.organisationKeys(workspace.slug)
  return (
    <WorkspaceFrame workspace={workspace} tab="keys">
      {made ? <KeyMade made={made} back={address} /> : <Done sentences={words.done} />}
      <SmallFormProblem names={['revoke']} sentences={words.problems} />
      <PageHead title={words.title} lead={words.lead} />
      <p className="mt-1">
        <a href={files.openapi}>{words.docs}</a>
      </p>
      <LiveKeys keys={live} mayChange={mayChange} title={words.live(live.length, mostLiveKeys)} />
      {mayChange && !made ? (
        <section id="create-key" className="mt-12">
          <h2 className="mb-5 text-20">{words.create}</h2>
          {isFresh ? (
            <CreateForm />
          ) : (
            <p className="max-w-text">
              {words.passwordFirst} <a href={links.confirmPassword(address)}>{words.confirmPassword}</a>
            </p>
          )}
        </section>
      ) : null}
      <EndedKeys keys={ended} />
    </WorkspaceFrame>
  )
}

function CreateForm() {
  const words = useWords(keysWords)
  const { language } = useSpeech()
  return (
    <Form name="create" sentences={words.problems} values={{ 'scopes[]': ['catalogue:read'], days: '90' }}>
      <TextField name="name" label={words.createName} hint={words.createNameHint} maxLength={60} autoComplete="off" />
      <ChoiceField
        name="scopes[]"
        label={words.createScopes}
        kind="checkbox"
        options={apiScopes.map((scope) => ({ value: scope.code, label: scope[language], hint: scope.code }))}
      />
      <ChoiceField
        name="days"
        label={words.createDays}
        kind="radio"
        options={keyDays.map((days) => ({ value: String(days), label: words.days(days) }))}
      />
      <Button>{words.createSend}</Button>
    </Form>
  )
}
