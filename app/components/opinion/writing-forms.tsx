import { conclusions } from '../../domain/opinion/opinion-slots.ts'
import type { OpinionPageView } from '../../domain/opinion/read-opinion.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Part } from './opinion-acts.tsx'

/** What an assessor does between accepting and issuing: read the draft, upload the document, sign. */
export function WritingForms({
  slug,
  id,
  writing,
}: {
  slug: string
  id: string
  writing: NonNullable<OpinionPageView['writing']>
}) {
  const { page: words, problems } = useWords(opinionWords)
  const { links } = useSpeech()
  const isReady = writing.content !== undefined && writing.fileName !== undefined
  return (
    <>
      <Part id="read" title={words.draft} lead={words.draftLead}>
        <a href={links.opinionDraft(slug, id)}>{words.draft}</a>
      </Part>
      <Part id="upload" title={words.upload}>
        {writing.fileName ? (
          <p className="mb-4 [overflow-wrap:anywhere]">
            <a href={files.opinionDocument(slug, id)} download>
              <bdi>{writing.fileName}</bdi>
            </a>
          </p>
        ) : null}
        <Form name="upload" encType="multipart/form-data" sentences={problems}>
          <TextField name="file" label={words.file} hint={words.uploadHint} type="file" accept=".pdf,application/pdf" />
          <Button look="plain">{words.uploadSend}</Button>
        </Form>
      </Part>
      <Part id="issue" title={words.issueTitle} lead={words.issueLead}>
        {!writing.isSigner ? (
          <p>{words.issueOwner}</p>
        ) : isReady ? (
          <IssueForm content={writing.content ?? ''} />
        ) : (
          <p>{writing.content === undefined ? words.issueNoContent : words.issueNoDocument}</p>
        )}
      </Part>
    </>
  )
}

function IssueForm({ content }: { content: string }) {
  const { page: words, problems } = useWords(opinionWords)
  const { language } = useSpeech()
  return (
    <Form name="issue" sentences={problems}>
      <input type="hidden" name="content" value={content} />
      <ChoiceField
        name="conclusion"
        label={words.conclusion}
        kind="radio"
        options={conclusions.map((each) => ({ value: each.code, label: each[language] }))}
      />
      <TextField name="number" label={words.number} hint={words.numberHint} maxLength={120} />
      <TextArea name="findings" label={words.findings} hint={words.findingsHint} rows={8} maxLength={4_000} />
      <TextField name="expires" label={words.expires} hint={words.expiresHint} type="date" />
      <ChoiceField
        name="signed"
        label={words.signedLabel}
        kind="checkbox"
        options={[{ value: 'yes', label: words.signed }]}
      />
      <Button>{words.issue}</Button>
    </Form>
  )
}
