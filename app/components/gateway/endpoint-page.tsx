import { answerMegabytes, callsPerSecond, gatewayMethods, timeoutSeconds } from '../../domain/gateway/endpoint-rules.ts'
import type { EndpointView } from '../../domain/gateway/read-endpoints.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { gatewayWords } from '../../i18n/gateway.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { queryWords } from '../../i18n/query.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { TablePart } from '../query/table-part.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { RightsTable } from './rights-table.tsx'

/** Where the calls and questions of a listing's buyers go, and how much they use. */
export function EndpointPage({
  workspace,
  view,
  mayWrite,
}: {
  workspace: Workspace
  view: EndpointView
  mayWrite: boolean
}) {
  const words = useWords(gatewayWords)
  const { problems } = useWords(queryWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="endpoints">
      <Done sentences={words.done} />
      <SmallFormProblem
        names={['pause', 'open', 'pauseTable', 'openTable']}
        sentences={{ ...problems, ...words.problems }}
      />
      <p className="text-13">
        <a href={links.endpoints(workspace.slug)}>{words.endpoint.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        <a href={links.listing(view.code)} className="no-underline hover:underline">
          <bdi>{view.title}</bdi>
        </a>
      </h2>
      <RightsTable slug={workspace.slug} rights={view.rights} />
      <EndpointPart endpoint={view.endpoint} mayWrite={mayWrite} />
      <TablePart slug={workspace.slug} table={view.table} files={view.files} mayWrite={mayWrite} />
    </WorkspaceFrame>
  )
}

function EndpointPart({ endpoint, mayWrite }: { endpoint: EndpointView['endpoint']; mayWrite: boolean }) {
  const { endpoint: words, problems } = useWords(gatewayWords)
  const values = endpoint?.values ?? {
    ...{ 'methods[]': ['GET'], timeout: String(timeoutSeconds.usual), megabytes: String(answerMegabytes.usual) },
    perSecond: String(callsPerSecond.usual),
  }
  const isOpen = endpoint?.state === 'open'
  return (
    <Part id="endpoint" title={words.title}>
      <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {endpoint && !isOpen ? <Notice kind="warn">{words.paused}</Notice> : null}
      {endpoint && mayWrite ? (
        <div className="my-4">
          <SmallForm name={isOpen ? 'pause' : 'open'} fields={{ seen: String(endpoint.seen) }} look="plain">
            {isOpen ? words.pause : words.open}
          </SmallForm>
        </div>
      ) : null}
      {mayWrite ? (
        <Form name="endpoint" values={values} sentences={problems}>
          <input type="hidden" name="seen" value={endpoint?.seen ?? 0} />
          <TextField name="baseUrl" label={words.baseUrl} hint={words.baseUrlHint} maxLength={500} inputMode="url" />
          <TextField
            name="authHeader"
            label={words.authHeader}
            hint={words.authHeaderHint}
            maxLength={80}
            autoComplete="off"
            isOptional
          />
          <TextField
            name="token"
            label={words.secret}
            hint={endpoint?.hasSecret ? words.secretKept : words.secretHint}
            type="password"
            maxLength={2_000}
            autoComplete="off"
            isOptional
          />
          <ChoiceField
            name="methods[]"
            label={words.methods}
            kind="checkbox"
            options={gatewayMethods.map((method) => ({ value: method, label: method }))}
          />
          <TextArea name="paths" label={words.paths} hint={words.pathsHint} rows={4} spellCheck={false} />
          <TextField name="timeout" label={words.timeout} inputMode="numeric" />
          <TextField name="megabytes" label={words.megabytes} inputMode="numeric" />
          <TextField name="perSecond" label={words.perSecond} inputMode="numeric" />
          <Button>{words.save}</Button>
        </Form>
      ) : null}
    </Part>
  )
}
