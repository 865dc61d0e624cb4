import { Form, useNavigation } from '@remix-run/react'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { noticeWords } from '../../i18n/notices.ts'
import { Notice } from '../ui/notice.tsx'

/** Ends mails with notices, for whoever has such a mail. The secret in the address stands for the form's token. */
export function UnsubscribePage({ isDone }: { isDone: boolean }) {
  const { unsubscribe: words } = useWords(noticeWords)
  const { links } = useSpeech()
  const isSending = useNavigation().state === 'submitting'
  return (
    <div className="max-w-text py-8">
      <h1 className="text-26">{isDone ? words.doneTitle : words.title}</h1>
      {isDone ? (
        <div className="mt-4">
          <Notice kind="info">{words.done}</Notice>
        </div>
      ) : (
        <>
          <p className="mt-4 text-pretty">{words.lead}</p>
          <Form method="post" className="mt-6">
            <button
              type="submit"
              aria-disabled={isSending || undefined}
              className="rounded bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong aria-disabled:opacity-60"
            >
              {words.send}
            </button>
          </Form>
        </>
      )}
      <p className="mt-8 text-15">
        <a href={links.noticePreferences()}>{words.settings}</a>
      </p>
    </div>
  )
}
