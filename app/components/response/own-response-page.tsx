import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { OwnResponsePage as View } from '../../domain/response/read-own-responses.server.ts'
import { longestReason } from '../../domain/response/response-lists.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { linksIn } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DemandBeside } from './demand-beside.tsx'
import { OfferFacts, StatementTable } from './offer-facts.tsx'
import { ResponsePart } from './response-part.tsx'
import { AgreedPart, ResponseStand } from './response-stand.tsx'
import { ResponseThread } from './response-thread.tsx'

/** A response as its provider sees it: where it stands, what it says, the thread, and what can be done now. */
export function OwnResponsePage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(responseWords)
  const { links, language } = useSpeech()
  const { response, demand } = page
  const { slug } = workspace
  const path = linksIn('zh').response(slug, response.id)
  const isOpen = response.state === 'draft' || page.steps.length > 0
  return (
    <WorkspaceFrame workspace={workspace} tab="responses">
      <Done sentences={words.done} />
      <SmallFormProblem
        names={['discard', ...(isOpen ? [] : ['withdraw', 'upload', 'message'])]}
        sentences={words.problems}
      />
      <p className="text-13">
        <a href={links.organisationResponses(slug)}>{words.form.back}</a>
      </p>
      <ResponseStand response={response} side="provider" title={<Marked said={demand.title} />} />
      {page.mayChange ? (
        <p className="mt-4">
          <a
            href={links.editResponse(slug, response.id)}
            className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {response.state === 'draft' ? words.page.editDraft : words.page.edit}
          </a>
        </p>
      ) : null}
      <div className="mt-6 grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <AgreedPart response={response} path={path} />
          <OfferFacts
            offer={response.offer}
            isOver={response.isOver}
            path={path}
            {...(response.sampleFile && { sampleFile: response.sampleFile })}
          />
        </div>
        <DemandBeside demand={demand} />
      </div>
      <ResponsePart id="statements" title={words.page.statements}>
        <StatementTable statements={response.offer.statements} label={words.page.statements} />
      </ResponsePart>
      {response.state === 'draft' ? null : (
        <ResponseThread
          messages={page.messages}
          side="provider"
          other={demand.buyer?.name ?? { text: words.unnamedBuyer, language }}
          path={path}
          isTalking={page.isTalking}
          mayWrite={page.mayWrite}
        />
      )}
      <OwnActs page={page} />
    </WorkspaceFrame>
  )
}

function OwnActs({ page }: { page: View }) {
  const { page: words, problems } = useWords(responseWords)
  const { response, steps, mayWrite, isNew } = page
  const isDraft = response.state === 'draft'
  return (
    <>
      {mayWrite && (isDraft || steps.includes('withdraw')) ? (
        <div className="mt-8">
          <Folded name="upload" summary={words.uploadSample}>
            <Form name="upload" encType="multipart/form-data" sentences={problems}>
              <TextField name="file" label={words.file} hint={words.uploadLead} type="file" accept={acceptedFiles} />
              <Button look="plain">{words.uploadSend}</Button>
            </Form>
          </Folded>
        </div>
      ) : null}
      {steps.includes('withdraw') ? (
        <div className="mt-4">
          <Folded name="withdraw" summary={words.withdrawOpen}>
            <p className="mb-4 text-15 text-pretty">{words.withdrawLead}</p>
            <Form name="withdraw" sentences={problems}>
              <TextArea name="reason" label={words.withdrawReason} rows={3} maxLength={longestReason} isOptional />
              <Button look="stop">{words.withdraw}</Button>
            </Form>
          </Folded>
        </div>
      ) : null}
      {mayWrite && isDraft && isNew ? (
        <div className="mt-4">
          <SmallForm name="discard" look="stop">
            {words.discard}
          </SmallForm>
        </div>
      ) : null}
    </>
  )
}
