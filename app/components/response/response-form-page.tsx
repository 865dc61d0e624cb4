import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { ResponseFormView } from '../../domain/response/read-response-form.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DemandBeside } from './demand-beside.tsx'
import { ResponseForm } from './response-form.tsx'

/** Answering a demand, or changing an answer: the demand beside the form. */
export function ResponseFormPage({
  workspace,
  id,
  ...form
}: ResponseFormView & {
  workspace: Workspace
  /** Of the response that is changed. */
  id?: string
}) {
  const words = useWords(responseWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { why, existing, demand } = form
  return (
    <WorkspaceFrame workspace={workspace} tab="responses">
      <p className="text-13">
        {id ? (
          <a href={links.response(slug, id)}>{words.form.backOne}</a>
        ) : (
          <a href={links.organisationResponses(slug)}>{words.form.back}</a>
        )}
      </p>
      <h2 className="mt-1 text-20">{id ? words.form.editTitle : words.form.title}</h2>
      <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.form.description}</p>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="order-2 lg:order-1">
          {existing ? (
            <Notice kind="info">
              {words.problems.answeredAlready} <a href={links.response(slug, existing)}>{words.form.backOne}</a>
            </Notice>
          ) : why ? (
            <Notice kind="warn">{words.cannot[why] ?? why}</Notice>
          ) : (
            <>
              <Prefill form={form} isNew={id === undefined} />
              <ResponseForm form={form} />
            </>
          )}
        </div>
        <div className="order-1 lg:sticky lg:top-4 lg:order-2">
          <DemandBeside demand={demand} />
        </div>
      </div>
    </WorkspaceFrame>
  )
}

/** Choosing a listing to be compared: an address of its own, so that it works without script. */
function Prefill({ form, isNew }: { form: ResponseFormView; isNew: boolean }) {
  const { form: words } = useWords(responseWords)
  const { listings, prefilled, demand, requirements } = form
  if (listings.length === 0 || requirements.length === 0) return null
  return (
    <section aria-labelledby="prefill" className="mb-8 border-b border-hairline pb-6">
      <h3 id="prefill" className="text-17">
        {words.prefill}
      </h3>
      <p className="mt-1 max-w-text text-15 text-pretty text-ink-soft">{words.prefillLead}</p>
      {prefilled ? (
        <div className="mt-3">
          <Notice kind={prefilled.isCompared ? 'info' : 'warn'}>
            {prefilled.isCompared ? words.prefilled(prefilled.title.text) : words.noMatch}
          </Notice>
        </div>
      ) : null}
      <form method="get" className="mt-3 flex flex-wrap items-end gap-3">
        {isNew ? <input type="hidden" name="demand" value={demand.number} /> : null}
        <label className="grid min-w-0 flex-1 gap-1">
          <span className="font-medium">{words.prefillListing}</span>
          <select
            name="listing"
            defaultValue={prefilled?.code}
            className="w-full rounded border border-line bg-sheet px-3 py-2"
          >
            {listings.map(({ code, title }) => (
              <option key={code} value={code}>
                {title.text}
              </option>
            ))}
          </select>
        </label>
        <button
          type="submit"
          className="rounded border border-line bg-sheet px-4 py-2 font-medium text-ink hover:border-ink"
        >
          {words.prefillSend}
        </button>
      </form>
    </section>
  )
}
