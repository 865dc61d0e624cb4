import { Form, useRouteLoaderData } from '@remix-run/react'
import type { ObtainView } from '../../domain/request/read-obtain.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'

const look =
  'inline-block w-full rounded bg-lead px-4 py-2.5 text-center font-medium text-on-lead no-underline hover:bg-lead-strong'

/** The way to get a listing. The page of visitors is kept for all: nothing of it is anybody's own. */
export function ObtainBox({ code, obtain, isSignedIn }: { code: string; obtain: ObtainView; isSignedIn: boolean }) {
  const { box: words } = useWords(requestWords)
  const { links } = useSpeech()
  const csrf = useRouteLoaderData<{ csrf?: string }>('root')?.csrf
  const { isAtOnce, trialDays, answerDays, recordDays, hasFitTest } = obtain
  return (
    <section aria-labelledby="obtain-title" id="obtain" className="no-print mb-8 rounded border border-lead p-4">
      <h2 id="obtain-title" className="text-17">
        {words.title}
      </h2>
      <div className="mt-3">
        {isAtOnce && isSignedIn ? (
          <Form method="post" action={links.request(code)}>
            <input type="hidden" name="csrf" value={csrf ?? ''} />
            <input type="hidden" name="intent" value="take" />
            <button type="submit" className={look}>
              {words.take}
            </button>
          </Form>
        ) : (
          <a href={links.request(code)} rel="nofollow" className={look}>
            {isAtOnce ? words.take : words.request}
          </a>
        )}
      </div>
      <ul className="mt-3 text-13 text-ink-soft">
        {isAtOnce ? (
          <li>{words.takeLead}</li>
        ) : (
          <>
            <li>{words.answers(answerDays)}</li>
            {recordDays === undefined ? null : <li>{words.record(recordDays)}</li>}
          </>
        )}
        {trialDays === undefined ? null : <li>{words.trial(trialDays)}</li>}
      </ul>
      {hasFitTest ? (
        <p className="mt-3 text-15">
          <a href={links.fitTest(code)} rel="nofollow">
            {words.fitTest}
          </a>
        </p>
      ) : null}
    </section>
  )
}
