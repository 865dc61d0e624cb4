import { complaintKinds } from '../../domain/complaint/complaint-lists.ts'
import type { ComplainPageView } from '../../domain/complaint/read-complaints.server.ts'
import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { ComplaintFacts, daysToAnswer } from './complaint-facts.tsx'

/** Complaining about a listing, and what became of own complaints about it. */
export function ComplainPage({ code, title, provider, own, closed, organisations }: ComplainPageView) {
  const { complain: words, done, problems } = useWords(complaintWords)
  const { links } = useSpeech()
  const openOne = own.find(({ id }) => id !== undefined)
  return (
    <div className="py-8">
      <Done sentences={done} />
      <SmallFormProblem names={[...(closed ? ['file'] : []), ...(openOne ? [] : ['upload'])]} sentences={problems} />
      <p className="text-13">
        <a href={links.listing(code)}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26">{words.title}</h1>
      <p className="mt-2 max-w-text text-17 font-medium text-pretty">
        <Marked said={title} />
        <span className="block text-15 font-normal text-ink-soft">
          <Marked said={provider} />
        </span>
      </p>
      <p className="mt-2 max-w-text text-pretty text-ink-soft">{words.lead(daysToAnswer)}</p>
      {own.length > 0 ? (
        <section aria-labelledby="own" className="mt-10">
          <h2 id="own" className="text-20">
            {words.own}
          </h2>
          <ul>
            {own.map((complaint) => (
              <li key={complaint.number} className="border-b border-hairline pb-4">
                <ComplaintFacts complaint={complaint} hasListing={false} />
                {complaint.fileName ? (
                  <p className="mt-2 text-15 [overflow-wrap:anywhere]">{words.uploaded(complaint.fileName)}</p>
                ) : null}
                {complaint.id ? <UploadForm id={complaint.id} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="form" className="mt-10">
        <h2 id="form" className="mb-4 text-20">
          {words.form}
        </h2>
        {closed ? (
          <div className="max-w-text">
            <Notice kind="info">{words[closed]}</Notice>
          </div>
        ) : (
          <FileForm organisations={organisations} />
        )}
      </section>
    </div>
  )
}

function FileForm({ organisations }: Pick<ComplainPageView, 'organisations'>) {
  const { complain: words, problems } = useWords(complaintWords)
  const { language } = useSpeech()
  return (
    <Form name="file" sentences={problems}>
      <ChoiceField
        name="kind"
        label={words.kind}
        kind="radio"
        options={complaintKinds.map((each) => ({ value: each.code, label: each[language] }))}
      />
      <TextArea name="text" label={words.text} hint={words.textHint} rows={7} maxLength={4_000} />
      {organisations.length > 0 ? (
        <SelectField
          name="organisation"
          label={words.organisation}
          empty={words.alone}
          options={organisations.map(({ id, name }) => ({ value: id, label: name.text }))}
          isOptional
        />
      ) : null}
      <ChoiceField
        name="named"
        label={words.named}
        kind="checkbox"
        options={[{ value: 'yes', label: words.namedHint }]}
        isOptional
      />
      <p className="max-w-text text-13 text-ink-soft">{words.documentNote}</p>
      <Button>{words.send}</Button>
    </Form>
  )
}

function UploadForm({ id }: { id: string }) {
  const { complain: words, problems } = useWords(complaintWords)
  return (
    <Folded name="upload" summary={words.upload}>
      <Form name="upload" encType="multipart/form-data" sentences={problems}>
        <input type="hidden" name="complaint" value={id} />
        <TextField name="file" label={words.file} hint={words.uploadLead} type="file" accept={acceptedFiles} />
        <Button look="plain">{words.uploadSend}</Button>
      </Form>
    </Folded>
  )
}
