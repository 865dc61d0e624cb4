import { longestReason } from '../../domain/contract/contract-forms.ts'
import type { ContractPageView } from '../../domain/contract/read-contract.server.ts'
import { contractWords } from '../../i18n/contract.ts'
import { useWords } from '../../i18n/messages.tsx'
import { PasswordAgain } from '../account/password-again.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Notice } from '../ui/notice.tsx'

/** Signing, or not: for owners of a side that has yet to sign. */
export function SignContract({ page }: { page: ContractPageView }) {
  const { page: words, problems } = useWords(contractWords)
  const { signing } = page
  if (page.isOwnersToSign)
    return (
      <div className="mt-8 max-w-text no-print">
        <Notice kind="info">{words.owners}</Notice>
      </div>
    )
  if (!signing) return null
  return (
    <section aria-labelledby="sign-title" className="mt-10 max-w-text no-print">
      <h3 id="sign-title" className="text-17">
        {words.signTitle}
      </h3>
      <p className="mt-1 mb-4 text-pretty text-ink-soft">{words.signLead}</p>
      <Form name="sign" sentences={problems}>
        <input type="hidden" name="hash" value={signing.hash} />
        <p className="border-l-4 border-line px-4 py-2 [overflow-wrap:anywhere]">{signing.statement}</p>
        <ChoiceField
          name="read"
          label={words.statement}
          kind="checkbox"
          options={[{ value: 'yes', label: words.agree }]}
        />
        <PasswordAgain />
        <Button>{words.sign}</Button>
      </Form>
      <Folded name="refuse" summary={words.refuseOpen}>
        <Form name="refuse" sentences={problems}>
          <p className="text-pretty">{words.refuseLead}</p>
          <TextArea name="reason" label={words.reason} rows={3} maxLength={longestReason} />
          <Button look="stop">{words.refuse}</Button>
        </Form>
      </Folded>
    </section>
  )
}
