import type { RequestFormPage as View } from '../../domain/request/read-request-form.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { RequestForm } from './request-form.tsx'
import { AnswerText } from './request-rounds.tsx'

/** Asking for a listing: what to choose on the left, its price and what comes next beside it. */
export function RequestFormPage(page: View) {
  const words = useWords(requestWords)
  const { links } = useSpeech()
  const { form, why } = page
  const again = form?.again
  return (
    <div className="py-8">
      <SmallFormProblem names={why ? ['submit'] : ['take']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.listing(page.code)}>{words.form.back}</a>
      </p>
      <h1 className="mt-1 text-26">{again ? words.form.againTitle : words.form.title}</h1>
      <p className="mt-2 flex max-w-text flex-wrap items-baseline gap-x-3 text-17 font-medium text-pretty">
        <Marked said={page.title} />
        {page.grade ? <GradeMark grade={page.grade.code} label={page.grade.label} /> : null}
      </p>
      <p className="text-15 text-ink-soft">
        <a href={links.organisation(page.provider.slug)}>
          <Marked said={page.provider.name} />
        </a>
      </p>
      {again?.last?.answer ? (
        <div className="mt-6 max-w-text">
          <Notice kind="warn">
            <p className="font-medium">{words.form.asked}</p>
            <AnswerText answer={again.last.answer} />
          </Notice>
        </div>
      ) : null}
      {why ? (
        <div className="mt-8 max-w-text">
          <Notice kind="stop">{words.refused[why] ?? words.refused.listingNotListed}</Notice>
          {page.organisations.length > 1 ? <Organisations page={page} /> : null}
        </div>
      ) : !form ? (
        <div className="mt-8 max-w-text">
          <Notice kind="info">
            {words.form.noOrganisation} <a href={links.myOrganisations()}>{words.form.noOrganisationLink}</a>
          </Notice>
        </div>
      ) : form.open ? (
        <div className="mt-8 max-w-text">
          <Notice kind="info">
            {words.form.openOne}{' '}
            <a href={links.organisationRequest(form.as.slug, form.open)}>{words.form.openOneLink}</a>
          </Notice>
          {page.organisations.length > 1 ? <Organisations page={page} /> : null}
        </div>
      ) : (
        <RequestForm page={page} form={form} others={<Organisations page={page} />} />
      )}
    </div>
  )
}

/** Other organisations in whose name the reader may ask. */
function Organisations({ page }: { page: View }) {
  const { form: words } = useWords(requestWords)
  const { links } = useSpeech()
  const others = page.organisations.filter(({ slug }) => slug !== page.form?.as.slug)
  if (others.length === 0) return null
  return (
    <p className="mt-3 text-13 text-ink-soft">
      {words.change}
      {': '}
      {others.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 ? ' · ' : null}
          <a href={links.request(page.code, new URLSearchParams({ as: slug }))}>
            <Marked said={name} />
          </a>
        </span>
      ))}
    </p>
  )
}
