import type { RequestPage as View } from '../../domain/request/read-requests.server.ts'
import { longestMessage } from '../../domain/request/request-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { ResponsePart as RequestPart } from '../response/response-part.tsx'
import { Marked } from '../ui/marked.tsx'
import { Thread } from '../ui/thread.tsx'

/** What both sides said, and the form to say more. */
export function RequestThread({ page }: { page: View }) {
  const { thread: words, problems } = useWords(requestWords)
  const { messages, maySay, other } = page
  if (messages.length === 0 && !maySay) return null
  return (
    <RequestPart id="thread" title={words.title} lead={words.lead}>
      <Thread
        messages={messages}
        none={words.none}
        sideOf={({ isMine }) => (isMine ? words.mine : <Marked said={other.name} />)}
      />
      {maySay ? (
        <div className="mt-5">
          <Form name="message" sentences={problems} key={messages.length}>
            <TextArea name="text" label={words.text} rows={3} maxLength={longestMessage} />
            <Button look="plain">{words.send}</Button>
          </Form>
        </div>
      ) : null}
    </RequestPart>
  )
}
