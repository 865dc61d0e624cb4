import type { Said } from '../../domain/catalogue/listing-view.ts'
import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import { longestMessage, mostMessages, type ResponseSide } from '../../domain/response/response-lists.ts'
import type { MessageView } from '../../domain/response/response-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { files } from '../../links.ts'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Marked } from '../ui/marked.tsx'
import { Thread } from '../ui/thread.tsx'
import { ResponsePart } from './response-part.tsx'

/** What both sides said, and the form to say more. */
export function ResponseThread({
  messages,
  side,
  other,
  path,
  isTalking,
  mayWrite,
}: {
  messages: readonly MessageView[]
  /** The side that reads. */
  side: ResponseSide
  /** Name of the other side. */
  other: Said
  /** Path of the response for this side, without language. */
  path: string
  isTalking: boolean
  mayWrite: boolean
}) {
  const words = useWords(responseWords)
  const isFull = messages.length >= mostMessages
  return (
    <ResponsePart id="thread" title={words.thread.title} lead={words.thread.lead}>
      <Thread
        messages={messages}
        none={words.thread.none}
        sideOf={({ isMine }) => (isMine ? words.thread.mine : <Marked said={other} />)}
        fileOf={(id) => files.messageFile(path, id)}
      />
      {!mayWrite ? null : !isTalking || isFull ? (
        <p className="mt-4 text-ink-soft">{isFull ? words.thread.full : words.thread.closed}</p>
      ) : (
        <div className="mt-6">
          <Form name="message" encType="multipart/form-data" sentences={words.problems}>
            <TextArea
              name="text"
              label={words.thread.text[side]}
              hint={words.thread.textHint[side]}
              rows={4}
              maxLength={longestMessage}
            />
            <TextField
              name="file"
              label={words.thread.file}
              hint={words.thread.fileHint}
              type="file"
              accept={acceptedFiles}
              isOptional
            />
            <Button look="plain">{words.thread.send}</Button>
          </Form>
        </div>
      )}
    </ResponsePart>
  )
}
