import { mostTestsAMonth } from '../../domain/fit-test/fit-checks.ts'
import type { FitFormView } from '../../domain/fit-test/read-fit-tests.server.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { FitForm } from './fit-form.tsx'

/** Stating checks on the files of a listing before it is ordered. */
export function FitFormPage({ page }: { page: FitFormView }) {
  const { form: words, refused } = useWords(fitTestWords)
  const { links } = useSpeech()
  const { code, why, as } = page
  const own = page.organisations.find(({ slug }) => slug === as)
  const others = page.organisations.filter(({ slug }) => slug !== as)
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.listing(code)}>{words.backTo}</a>
      </p>
      <h1 className="mt-1 text-26">{words.title}</h1>
      <p className="mt-2 max-w-text text-17 font-medium text-pretty">
        <Marked said={page.title} />
      </p>
      <p className="mt-2 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      {own ? (
        <p className="mt-2 text-13 text-ink-soft">
          {words.as(own.name.text)}
          {others.length > 0 ? ` · ${words.others}: ` : null}
          {others.map(({ slug, name }, index) => (
            <span key={slug}>
              {index > 0 ? ' · ' : null}
              <a href={links.fitTest(code, new URLSearchParams({ as: slug }))}>
                <Marked said={name} />
              </a>
            </span>
          ))}
        </p>
      ) : null}
      <div className="mt-6 max-w-text">
        {why ? (
          <Notice kind="stop">
            {Object.entries(refused).find(([key]) => key === why)?.[1] ?? refused.fitForbidden}
          </Notice>
        ) : as === undefined ? (
          <Notice kind="info">
            {words.noOrganisation} <a href={links.myOrganisations()}>{words.noOrganisationLink}</a>
          </Notice>
        ) : (
          <>
            <p className="mb-6 text-15">{words.left(Math.max(0, page.left), mostTestsAMonth)}</p>
            <FitForm id={page.id} as={as} columns={page.columns} />
          </>
        )}
      </div>
    </div>
  )
}
