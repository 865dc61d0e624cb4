import type { InvoicePage as Page } from '../../domain/billing/read-invoices.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { formatBytes } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { CreditNoteTable } from './credit-note-table.tsx'

/** An invoice: what was asked for, and what became of it. */
export function InvoicePage({ workspace, page }: { workspace: Workspace; page: Page }) {
  const words = useWords(billingWords)
  const { invoices: own, problems } = words
  const { links } = useSpeech()
  const { slug } = workspace
  const { invoice, side } = page
  const { facts } = own
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <Done sentences={words.done} />
      <SmallFormProblem names={['withdraw']} sentences={problems} />
      <p className="text-13">
        <a href={links.invoices(slug, new URLSearchParams(side === 'provider' ? { side } : {}))}>{own.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        {own.kinds[invoice.kind]} <span className="tabular-nums">{invoice.amount}</span>{' '}
        <Tag tone={invoice.state === 'refused' ? 'warn' : 'lead'}>{own.states[invoice.state]}</Tag>
      </h2>
      <Facts
        facts={[
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
          [facts.title, <bdi key="title">{invoice.title}</bdi>],
          [facts.taxNumber, invoice.taxNumber],
          [facts.address, invoice.address && <bdi key="address">{invoice.address}</bdi>],
          [facts.bank, invoice.bank && <bdi key="bank">{invoice.bank}</bdi>],
          [facts.email, invoice.email],
          [facts.asked, invoice.asked],
          [facts.number, invoice.number],
          [facts.day, invoice.day],
          [facts.tax, invoice.tax],
          [facts.reason, invoice.reason && <bdi key="reason">{invoice.reason}</bdi>],
          [
            facts.file,
            invoice.file && (
              <span key="file">
                <a href={files.invoiceFile(slug, invoice.id)} download>
                  <bdi>{invoice.file.name}</bdi>
                </a>{' '}
                <span className="text-13 text-ink-soft">{formatBytes(invoice.file.bytes)}</span>
              </span>
            ),
          ],
        ]}
      />
      {page.notes ? (
        <Part id="credited" title={own.creditedTitle}>
          <CreditNoteTable slug={slug} lines={page.notes.lines} />
          <p className="mt-3 text-15 tabular-nums">{own.creditedLeft(page.notes.left)}</p>
        </Part>
      ) : null}
      {page.mayAnswer ? (
        <Part id="issue" title={own.issueTitle}>
          <Form name="issue" encType="multipart/form-data" sentences={problems}>
            <TextField name="invoiceNumber" label={own.number} inputMode="numeric" maxLength={24} />
            <TextField name="invoiceDay" type="date" label={own.day} />
            <TextField
              name="taxRate"
              label={own.taxRate}
              hint={own.taxRateHint}
              inputMode="decimal"
              maxLength={6}
              isOptional
            />
            <TextField name="file" type="file" label={own.file} accept=".pdf,application/pdf" />
            <Button>{own.issue}</Button>
          </Form>
          <Folded name="refuse" summary={own.refuseOpen}>
            <Form name="refuse" sentences={problems}>
              <TextArea name="reason" label={own.reason} rows={3} maxLength={500} />
              <Button look="stop">{own.refuse}</Button>
            </Form>
          </Folded>
        </Part>
      ) : null}
      {page.mayWithdraw ? (
        <div className="mt-8">
          <SmallForm name="withdraw" look="stop">
            {own.withdraw}
          </SmallForm>
        </div>
      ) : null}
    </WorkspaceFrame>
  )
}
