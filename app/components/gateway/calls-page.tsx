import { useRouteLoaderData } from '@remix-run/react'
import { keyDays } from '../../domain/api-key/key-limits.ts'
import { mostCallKeys } from '../../domain/gateway/key-rules.ts'
import type { CallsView } from '../../domain/gateway/read-calls.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { keysWords } from '../../i18n/keys.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import type { loader as rootLoader } from '../../root.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { KeyMade, type MadeKey } from '../workspace/keys-made.tsx'
import { EndedKeys, LiveKeys } from '../workspace/keys-tables.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { CallsTable, UsageTable } from './calls-table.tsx'

/** How a right is used by programs: the address, keys, usage and calls. The provider sees usage and calls only. */
export function CallsPage({
  workspace,
  view,
  mayUse,
  isFresh,
  made,
}: {
  workspace: Workspace
  view: CallsView
  mayUse: boolean
  /** Whether the password was given so lately that a key may be made. */
  isFresh: boolean
  made: MadeKey | undefined
}) {
  const { calls: words, done, problems } = useWords(gatewayWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const back = links.entitlementApi(slug, view.number)
  const path = `${files.gateway(view.number)}${view.mode === 'API' ? exampleOf(view.offered?.paths[0]) : '/'}`
  return (
    <WorkspaceFrame workspace={workspace} tab={view.side === 'buyer' ? 'entitlements' : 'endpoints'}>
      {made ? <KeyMade made={made} back={back} path={path} /> : <Done sentences={done} />}
      <SmallFormProblem names={['revoke']} sentences={problems} />
      <p className="text-13">
        <a href={links.entitlement(slug, view.number)}>
          {words.back} {view.number}
        </a>
      </p>
      <h2 className="mt-1 text-20">{words.title}</h2>
      <p className="mt-1 tabular-nums">{words.used(view.used, view.quota)}</p>
      {view.side === 'buyer' ? (
        <>
          <AddressPart view={view} />
          <Part id="keys" title={words.keysTitle}>
            <p className="max-w-text text-pretty text-ink-soft">{words.keysLead}</p>
            <LiveKeys keys={view.live} mayChange={mayUse} title={words.keysCount(view.live.length, mostCallKeys)} />
            {mayUse && !made ? <CreatePart isUsable={view.isUsable} isFresh={isFresh} back={back} /> : null}
            <EndedKeys keys={view.ended} />
          </Part>
        </>
      ) : null}
      <UsageTable usage={view.usage} />
      <CallsTable slug={slug} view={view} />
    </WorkspaceFrame>
  )
}

/** A path that fits a pattern, to show how one is written. */
function exampleOf(pattern: string | undefined): string {
  return (pattern ?? '/').replace(/\*\*?/g, 'example')
}

function AddressPart({ view }: { view: CallsView }) {
  const { calls: words } = useWords(gatewayWords)
  const origin = useRouteLoaderData<typeof rootLoader>('root')?.origin ?? ''
  const address = `${origin}${files.gateway(view.number)}`
  if (view.mode === 'API' && !view.offered) return <p className="mt-6">{words.noEndpoint}</p>
  const example = `${address}${exampleOf(view.offered?.paths[0])}`
  return (
    <Part id="address" title={words.address}>
      <p className="max-w-text text-pretty text-ink-soft">{words.addressLead}</p>
      <Facts
        facts={[
          [words.address, <code key="address">{address}</code>],
          [words.methods, view.offered?.methods.join(' ')],
          [words.paths, view.offered ? <code key="paths">{view.offered.paths.join(' ')}</code> : undefined],
        ]}
      />
      <h4 className="mt-4 text-15 font-medium">{words.snippets}</h4>
      <pre className="mt-1 max-w-text overflow-x-auto rounded bg-wash p-3 font-mono text-13">
        {`curl -H "Authorization: Bearer $SHUJI_KEY" "${example}"`}
      </pre>
      <pre className="mt-2 max-w-text overflow-x-auto rounded bg-wash p-3 font-mono text-13">
        {`import os, requests\nrequests.get("${example}",\n    headers={"Authorization": "Bearer " + os.environ["SHUJI_KEY"]})`}
      </pre>
    </Part>
  )
}

function CreatePart({ isUsable, isFresh, back }: { isUsable: boolean; isFresh: boolean; back: string }) {
  const { calls: words, problems } = useWords(gatewayWords)
  const keys = useWords(keysWords)
  const { links } = useSpeech()
  if (!isUsable) return <p className="mt-6">{words.notUsable}</p>
  if (!isFresh)
    return (
      <p className="mt-6 max-w-text">
        {keys.passwordFirst} <a href={links.confirmPassword(back)}>{keys.confirmPassword}</a>
      </p>
    )
  return (
    <div className="mt-6">
      <h4 className="mb-4 text-15 font-medium">{words.createTitle}</h4>
      <Form name="create" sentences={problems} values={{ days: '90' }}>
        <TextField name="name" label={keys.createName} hint={keys.createNameHint} maxLength={60} autoComplete="off" />
        <ChoiceField
          name="days"
          label={keys.createDays}
          kind="radio"
          options={keyDays.map((days) => ({ value: String(days), label: keys.days(days) }))}
        />
        <Button>{keys.createSend}</Button>
      </Form>
    </div>
  )
}
