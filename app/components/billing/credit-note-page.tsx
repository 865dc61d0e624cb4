import type { CreditNotePage as Page } from '../../domain/billing/read-credit-notes.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** A credit note: the invoice it is about, what it takes off it, and the note as the tax office made it. */
export function CreditNotePage({ workspace, page }: { workspace: Workspace; page: Page }) {
  const words = useWords(billingWords)
  const { creditNotes: own, invoices, problems } = words
  const { links } = useSpeech()
  const { slug } = workspace
  const { facts } = own
  const { side, invoice } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <Done sentences={words.done} />
      <p className="text-13">
        <a href={links.creditNotes(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>{own.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        {own.title} <span className="tabular-nums">{page.amount}</span>{' '}
        <Tag tone={page.state === 'due' ? 'lead' : 'plain'}>{own.states[page.state]}</Tag>
      </h2>
      <Facts
        facts={[
          [facts.note, page.note],
          [
            facts.order,
            <span key="order">
              <a href={links.order(slug, page.order)}>
                <Marked said={page.title} />
              </a>{' '}
              <span className="text-13 text-ink-soft">
                <Marked said={page.other} /> · <span className="tabular-nums">{page.order}</span>
              </span>
            </span>,
          ],
          [
            facts.original,
            <span key="original">
              <a href={links.invoice(slug, invoice.id)} className="tabular-nums">
                {invoice.number ?? invoices.kinds[invoice.kind]}
              </a>{' '}
              <span className="text-13 text-ink-soft tabular-nums">
                {[invoices.kinds[invoice.kind], invoice.amount, invoice.day].filter(Boolean).join(' · ')}
              </span>
            </span>,
          ],
          [facts.title, <bdi key="title">{invoice.title}</bdi>],
          [facts.taxNumber, invoice.taxNumber],
          [facts.why, facts.refund],
          [facts.amount, page.amount],
          [facts.tax, page.tax ?? facts.taxNone],
          [facts.day, page.day],
          [facts.number, page.number],
          [facts.issued, page.issued],
          [
            facts.file,
            page.file && (
              <span key="file">
                <a href={files.creditNoteFile(slug, page.id)} download>
                  <bdi>{page.file.name}</bdi>
                </a>{' '}
                <span className="text-13 text-ink-soft">{formatBytes(page.file.bytes)}</span>
              </span>
            ),
          ],
        ]}
      />
      {page.mayIssue ? (
        <Part id="issue" title={own.issueTitle}>
          <Form name="issue" encType="multipart/form-data" sentences={problems}>
            <TextField name="noteNumber" label={own.number} inputMode="numeric" maxLength={24} />
            <TextField name="noteDay" type="date" label={own.issueDay} />
            <TextField name="file" type="file" label={own.file} accept=".pdf,application/pdf" />
            <Button>{own.issue}</Button>
          </Form>
        </Part>
      ) : null}
    </WorkspaceFrame>
  )
}
