import type { ConnectionView, LinkLine } from '../../domain/draft/links-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { draftLinksWords } from '../../i18n/draft-links.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { DraftHead, type DraftLine } from '../submission/draft-head.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Whether the links of a draft answer, and whether its interface can be reached. */
export function LinksPage({
  workspace,
  draft,
  links,
  connection,
  mayWrite,
}: {
  workspace: Workspace
  draft: DraftLine
  links: readonly LinkLine[]
  /** Left out where the draft is no interface. */
  connection?: { last: ConnectionView; url: string | undefined } | undefined
  mayWrite: boolean
}) {
  const words = useWords(draftLinksWords)
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={words.done} />
      <SmallFormProblem names={['ask']} sentences={words.problems} />
      <DraftHead slug={workspace.slug} draft={draft} title={words.title} lead={words.lead} />
      <section aria-labelledby="links" className="mt-8">
        <h3 id="links" className="text-17">
          {words.linksTitle}
        </h3>
        {links.length === 0 ? (
          <p className="mt-2 max-w-text text-pretty">{words.noLinks}</p>
        ) : (
          <>
            <LinkTable links={links} />
            {mayWrite ? (
              <div className="mt-5">
                <SmallForm name="ask" look={connection ? 'plain' : 'primary'}>
                  {words.ask}
                </SmallForm>
              </div>
            ) : null}
          </>
        )}
      </section>
      {connection ? <Connection {...connection} mayWrite={mayWrite} /> : null}
    </WorkspaceFrame>
  )
}

function LinkTable({ links }: { links: readonly LinkLine[] }) {
  const words = useWords(draftLinksWords)
  return (
    <ListTable
      label={words.table}
      columns={[words.columns.place, words.columns.url, words.columns.result, words.columns.checked]}
    >
      {links.map(({ place, url, result }) => (
        <tr key={url}>
          <th scope="row" className="font-normal whitespace-nowrap">
            {place}
          </th>
          <td className="min-w-48 wrap-anywhere">
            <a href={url} rel="nofollow noreferrer">
              {url}
            </a>
          </td>
          <td className="whitespace-nowrap">
            {result === undefined ? (
              <span className="text-ink-soft">{words.unknown}</span>
            ) : result.isAnswered ? (
              words.answered(result.why ?? '')
            ) : (
              <Tag tone="warn">{words.dead(result.why ?? words.noAnswer)}</Tag>
            )}
          </td>
          <td className="whitespace-nowrap">{result?.checkedOn}</td>
        </tr>
      ))}
    </ListTable>
  )
}

function Connection({ last, url, mayWrite }: { last: ConnectionView; url: string | undefined; mayWrite: boolean }) {
  const words = useWords(draftLinksWords)
  return (
    <section aria-labelledby="connection" className="mt-12">
      <h3 id="connection" className="text-17">
        {words.connectionTitle}
      </h3>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.connectionLead}</p>
      <p className="mt-3">
        {last === null
          ? words.notTested
          : last.isPassed
            ? words.passed(last.testedOn)
            : words.failed(last.testedOn, last.why ?? words.noAnswer)}
      </p>
      {mayWrite ? (
        <div className="mt-5">
          <Form name="test" sentences={words.problems}>
            <TextField
              name="url"
              label={words.url}
              hint={words.urlHint}
              type="url"
              {...(url !== undefined && { defaultValue: url })}
            />
            <Button>{words.test}</Button>
          </Form>
        </div>
      ) : null}
    </section>
  )
}
