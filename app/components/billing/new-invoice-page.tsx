import { invoiceKinds, longestAddress, longestBank, longestTitle } from '../../domain/billing/invoice-states.ts'
import type { InvoiceFormPage } from '../../domain/billing/read-invoices.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** A buyer asks for an invoice: filled in as far as the exchange knows. */
export function NewInvoicePage({ workspace, page }: { workspace: Workspace; page: InvoiceFormPage }) {
  const { invoices: words, problems } = useWords(billingWords)
  const { links } = useSpeech()
  const { fields } = words
  return (
    <WorkspaceFrame workspace={workspace} tab="billing">
      <p className="text-13">
        <a href={links.invoices(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.askTitle}</h2>
      {page.orders.length === 0 ? (
        <p className="mt-4 max-w-text text-pretty">{words.nothing}</p>
      ) : (
        <>
          <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.askLead}</p>
          <Form name="ask" values={page.values} sentences={problems}>
            <SelectField
              name="order"
              label={fields.order}
              empty={fields.orderNone}
              options={page.orders.map(({ number, title, left }) => ({
                value: number,
                label: `${title} · ${number} · ${fields.left(left)}`,
              }))}
            />
            <TextField name="amount" label={fields.amount} inputMode="decimal" maxLength={20} />
            <ChoiceField
              name="kind"
              kind="radio"
              label={fields.kind}
              options={invoiceKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <TextField name="title" label={fields.title} maxLength={longestTitle} />
            <TextField name="taxNumber" label={fields.taxNumber} maxLength={24} autoCapitalize="characters" />
            <TextField
              name="address"
              label={fields.address}
              hint={fields.special}
              maxLength={longestAddress}
              isOptional
            />
            <TextField name="bank" label={fields.bank} hint={fields.special} maxLength={longestBank} isOptional />
            <TextField name="email" type="email" label={fields.email} maxLength={200} />
            <Button>{words.send}</Button>
          </Form>
        </>
      )}
    </WorkspaceFrame>
  )
}
