import type { CardView } from '../../domain/catalogue/listing-view.ts'
import type { OrganisationView } from '../../domain/catalogue/organisation-view.ts'
import type { RecognitionView } from '../../domain/organisation/recognition-view.ts'
import type { publicRecordOf } from '../../domain/response/response-record.ts'
import { formatCount, formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationBadgeWords } from '../../i18n/organisation-badges.ts'
import { CompareForm } from '../catalogue/compare-form.tsx'
import { ResultCard } from '../catalogue/result-card.tsx'
import { FollowButton } from '../follow/follow-button.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { Tag } from '../ui/tag.tsx'
import { OrganisationProfile } from './organisation-profile.tsx'

/** Who an organisation is, and what it has listed. */
export function OrganisationPage({
  organisation,
  recognition,
  answering,
  isPublic,
  isFollowing,
  page,
  pages,
  total,
  withSample,
  cards,
}: {
  organisation: OrganisationView
  recognition: RecognitionView
  /** How fast it answers demands; undefined where too few answers were given. */
  answering?: ReturnType<typeof publicRecordOf>
  /** Whether everybody sees the page; others see it before that. */
  isPublic: boolean
  /** Whether whoever is signed in follows it; undefined for visitors. */
  isFollowing?: boolean | undefined
  page: number
  pages: number
  total: number
  withSample: number
  cards: readonly CardView[]
}) {
  const { language, messages, links } = useSpeech()
  const words = messages.organisation
  const badges = useWords(organisationBadgeWords)
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
      <div className="mt-1 flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <h1 className="text-26">
          <Marked said={organisation.name} />
        </h1>
        {isPublic ? (
          <div className="no-print pt-1">
            <FollowButton action={links.followOrganisation(organisation.slug)} isFollowing={isFollowing} />
          </div>
        ) : null}
      </div>
      {recognition.verifiedSince === undefined ? null : (
        <p className="mt-2 text-13 text-ink-soft">
          <Tag tone="lead">{badges.verified}</Tag> {badges.verifiedSince(formatDay(recognition.verifiedSince))}
        </p>
      )}
      {answering ? (
        <p className="mt-2 text-13 text-ink-soft">
          {badges.answering(answering.days, answering.answers)}
          {answering.invitedShare === undefined ? null : ` ${badges.invitedShare(answering.invitedShare)}`}
        </p>
      ) : null}
      <div className="mt-4 max-w-text space-y-3 empty:hidden">
        {isPublic ? null : <Notice kind="info">{badges.notPublic}</Notice>}
        {recognition.isSuspended ? <Notice kind="warn">{badges.suspendedNote}</Notice> : null}
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
          <NumberedPages page={page} pages={pages} address={(each) => (each > 1 ? `${self}?page=${each}` : self)} />
        </section>
        <OrganisationProfile organisation={organisation} recognition={recognition} />
      </div>
    </div>
  )
}
