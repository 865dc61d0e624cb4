import { isOpenOutcome, type NoticeContent, type NoticeView } from '../../domain/public-notice/notice-view.ts'
import { objectionStates } from '../../domain/review/review-lists.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { publicNoticeWords } from '../../i18n/public-notice.ts'
import { FieldsSection } from '../listing/fields-section.tsx'
import { GradingSection } from '../listing/grading-section.tsx'
import { OverviewSection } from '../listing/overview-section.tsx'
import { RightsSection } from '../listing/rights-section.tsx'
import { Facts } from '../listing/section.tsx'
import { TermsSection } from '../listing/terms-section.tsx'
import { Listed } from '../listing/words.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'

/** One public notice: where it stands, who registers what, how to object, and the content that may be seen. */
export function NoticePage({ notice }: { notice: NoticeView }) {
  const words = useWords(publicNoticeWords)
  const { links } = useSpeech()
  const { page } = words
  const { outcome, content } = notice
  const isOpen = isOpenOutcome(outcome)
  return (
    <article className="py-8">
      <p className="text-13">
        <a href={links.publicNotices()}>{page.back}</a>
      </p>
      <h1 className="mt-1 text-26 text-pretty">
        <Marked said={notice.title} />
      </h1>
      <p className="mt-2 flex flex-wrap gap-2">
        <Tag tone={outcome === 'notice' || outcome === 'registered' ? 'lead' : 'warn'}>{page.states[outcome]}</Tag>
        {notice.isPublicData ? <Tag>{words.publicData}</Tag> : null}
      </p>
      <div className="mt-5 max-w-text">
        <Notice kind={outcome === 'notice' || outcome === 'registered' ? 'info' : 'warn'}>
          <Standing notice={notice} />
        </Notice>
      </div>
      {content?.summary ? (
        <section aria-labelledby="summary-title" className="mt-8">
          <h2 id="summary-title" className="text-17">
            {page.summary}
          </h2>
          <p className="mt-1 max-w-text text-17 text-pretty">
            <Marked said={content.summary} />
          </p>
          {content.isRestricted ? <p className="mt-2 text-15 text-ink-soft">{page.restricted}</p> : null}
        </section>
      ) : null}
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <section aria-labelledby="facts-title">
          <h2 id="facts-title" className="mb-2 text-17">
            {page.facts}
          </h2>
          <NoticeFacts notice={notice} />
        </section>
        {isOpen || outcome === 'registered' ? <HowToObject number={notice.number} isOpen={isOpen} /> : null}
      </div>
      {content ? <Content content={content} /> : <p className="mt-10 text-ink-soft">{page.noContent}</p>}
    </article>
  )
}

function HowToObject({ number, isOpen }: { number: string; isOpen: boolean }) {
  const { page } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title" className="mb-2 text-17">
        {page.how}
      </h2>
      <p className="max-w-text text-15 text-pretty">{isOpen ? page.howText : page.howOver}</p>
      {isOpen ? (
        <p className="mt-4">
          <a
            href={links.objectTo(number)}
            className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong"
          >
            {page.object}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Where it stands, in a sentence, and where it leads. */
function Standing({ notice }: { notice: NoticeView }) {
  const { page } = useWords(publicNoticeWords)
  const { links } = useSpeech()
  const { outcome, until, daysLeft, decided = '', listing, certificate } = notice
  if (outcome === 'notice')
    return until === undefined || daysLeft === undefined ? page.over : page.running(until, daysLeft)
  if (outcome === 'objected') return page.held(daysLeft)
  if (outcome === 'refused') return page.refused(decided)
  if (outcome === 'withdrawn') return page.withdrawn(decided)
  return (
    <>
      {page.registered(decided)}
      {listing?.hasPage || certificate ? (
        <span className="mt-1 flex flex-wrap gap-x-6">
          {listing?.hasPage ? <a href={links.listing(listing.code)}>{page.toListing}</a> : null}
          {certificate ? <a href={links.certificate(certificate)}>{page.toCertificate(certificate)}</a> : null}
        </span>
      ) : null}
    </>
  )
}

function NoticeFacts({ notice }: { notice: NoticeView }) {
  const words = useWords(publicNoticeWords)
  const { links } = useSpeech()
  const { page } = words
  const { content, listing, objections } = notice
  const counted = objectionStates.filter((state) => objections[state] > 0)
  return (
    <Facts
      lines={[
        [page.number, notice.number],
        [
          page.organisation,
          <a key="o" href={links.organisation(notice.organisation.slug)}>
            <Marked said={notice.organisation.name} />
          </a>,
        ],
        [
          page.registration,
          notice.registration === 'CHANGE' && listing ? (
            <a key="c" href={links.listing(listing.code)}>
              {page.changeOf(listing.code)}
            </a>
          ) : (
            words.registrations[notice.registration]
          ),
        ],
        [page.kind, notice.kind],
        content?.grade && [page.grade, <GradeMark key="g" grade={content.grade.code} label={content.grade.label} />],
        [page.from, notice.from],
        [page.until, notice.until],
        [
          page.objections,
          counted.length === 0 ? (
            page.noObjections
          ) : (
            <Listed
              key="s"
              items={counted.map((state) =>
                page.objectionCount(formatCount(objections[state]), page.objectionCounts[state]),
              )}
            />
          ),
        ],
      ]}
    />
  )
}

/** The content as the page of the listing shows it; price and delivery are not part of a registration. */
function Content({ content }: { content: NoticeContent }) {
  const { body, grading, provider } = content
  return (
    <>
      {body ? (
        <>
          <OverviewSection body={body} />
          {body.fields.length > 0 || body.inputs.length > 0 || body.api ? <FieldsSection body={body} /> : null}
          {body.terms ? <TermsSection terms={body.terms} /> : null}
        </>
      ) : null}
      {grading ? <GradingSection grade={grading} /> : null}
      <RightsSection rights={body?.rights} provider={provider} />
    </>
  )
}
