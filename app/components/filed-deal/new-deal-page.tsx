import { longestDealNote, longestSubject } from '../../domain/filed-deal/filed-deal-steps.ts'
import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { filedDealWords } from '../../i18n/filed-deal.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** The form in which a deal that was made elsewhere is filed. */
export function NewDealPage({ workspace }: { workspace: Workspace }) {
  const { form: words, list, problems } = useWords(filedDealWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="filedDeals">
      <p className="text-13">
        <a href={links.filedDeals(workspace.slug)}>{list.back}</a>
      </p>
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <Form name="file" encType="multipart/form-data" sentences={problems}>
        <ChoiceField
          name="side"
          kind="radio"
          label={words.side}
          options={(['provider', 'buyer'] as const).map((value) => ({ value, label: words.sides[value] }))}
        />
        <TextField name="otherName" label={words.otherName} maxLength={200} />
        <TextField name="otherCode" label={words.otherCode} hint={words.otherCodeHint} maxLength={40} isOptional />
        <TextField name="subject" label={words.subject} hint={words.subjectHint} maxLength={longestSubject} />
        <TextField name="listing" label={words.listing} hint={words.listingHint} maxLength={40} isOptional />
        <TextField name="amount" label={words.amount} inputMode="decimal" maxLength={20} />
        <TextField name="dealtOn" label={words.dealtOn} type="date" />
        <TextArea name="note" label={words.note} rows={3} maxLength={longestDealNote} isOptional />
        <TextField name="file" label={words.file} hint={words.fileHint} type="file" accept={acceptedFiles} />
        <Button>{words.submit}</Button>
      </Form>
    </WorkspaceFrame>
  )
}
