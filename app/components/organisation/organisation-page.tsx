import type { CardView } from '../../domain/catalogue/listing-view.ts'
import type { OrganisationView } from '../../domain/catalogue/organisation-view.ts'
import { pageNumbers } from '../../domain/catalogue/page-numbers.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { CompareForm } from '../catalogue/compare-form.tsx'
import { ResultCard } from '../catalogue/result-card.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pagination } from '../ui/pagination.tsx'

/** Who an organisation is, and what it has listed. */
export function OrganisationPage({
  organisation,
  page,
  pages,
  total,
  withSample,
  cards,
}: {
  organisation: OrganisationView
  page: number
  pages: number
  total: number
  withSample: number
  cards: readonly CardView[]
}) {
  const { language, messages, links } = useSpeech()
  const words = messages.organisation
  const self = links.organisation(organisation.slug)
  return (
    <div className="py-8">
      <p className="text-13 text-ink-soft">
        <Dotted
          parts={[
            organisation.kind,
            organisation.region,
            organisation.capabilities.join(language === 'zh' ? '、' : ', '),
          ]}
        />
      </p>
      <h1 className="mt-1 text-26">
        <Marked said={organisation.name} />
      </h1>
      <div className="mt-4 max-w-text space-y-3 empty:hidden">
        {organisation.isDemo ? <Notice kind="info">{words.demoNote}</Notice> : null}
        {organisation.isHarvested ? <Notice kind="info">{words.harvestedNote}</Notice> : null}
      </div>
      {organisation.about ? (
        <p className="mt-4 max-w-text text-pretty whitespace-pre-line">
          <Marked said={organisation.about} />
        </p>
      ) : null}
      <div className="mt-8 grid gap-x-16 gap-y-10 md:grid-cols-[minmax(0,1fr)_280px]">
        <section aria-labelledby="listed" className="order-2 min-w-0 md:order-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-2">
            <h2 id="listed" className="text-17">
              {total > 0 ? words.listed(formatCount(total)) : words.listedNone}
            </h2>
            {total > 0 ? (
              <p className="text-13 text-ink-soft">
                {words.withSample(formatCount(withSample))}{' '}
                <a href={links.facet('provider', organisation.slug)} className="ml-3">
                  {words.inCatalogue}
                </a>
              </p>
            ) : null}
          </div>
          <CompareForm>
            <ol>
              {cards.map((card) => (
                <ResultCard key={card.code} hit={{ card, matchedFields: [], why: [] }} isAtProvider />
              ))}
            </ol>
          </CompareForm>
          <Pagination
            page={page}
            pages={pages}
            links={pageNumbers(page, pages).map((each) => ({
              page: each,
              href: each > 1 ? `${self}?page=${each}` : self,
            }))}
          />
        </section>
        <Profile organisation={organisation} />
      </div>
    </div>
  )
}

function Profile({ organisation }: { organisation: OrganisationView }) {
  const { language, messages } = useSpeech()
  const words = messages.organisation
  const facts: [string, string | undefined][] = [
    [words.tier, organisation.tier],
    [words.industry, organisation.industry],
    [words.thirdParty, organisation.thirdPartyKinds.join(language === 'zh' ? '、' : ', ') || undefined],
    [words.dcmm, organisation.dcmm === undefined ? undefined : words.dcmmOf(organisation.dcmm)],
    [words.founded, organisation.founded?.toString()],
    [words.creditCode, organisation.creditCode],
  ]
  if (!organisation.website && facts.every(([, value]) => value === undefined)) return null
  return (
    <section aria-labelledby="profile" className="order-1 md:order-2">
      <h2 id="profile" className="text-17">
        {words.profile}
      </h2>
      <dl className="mt-2 border-t border-line">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="border-b border-hairline py-2">
              <dt className="text-13 text-ink-soft">{name}</dt>
              <dd className="break-words tabular-nums">{value}</dd>
            </div>
          ) : null,
        )}
        {organisation.website ? (
          <div className="border-b border-hairline py-2">
            <dt className="text-13 text-ink-soft">{words.website}</dt>
            <dd className="break-all">
              <a href={organisation.website} rel="noopener nofollow external">
                {organisation.website}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
