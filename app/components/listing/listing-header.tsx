import type { ListingPageView } from '../../domain/listing/listing-page-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { FollowButton } from '../follow/follow-button.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { useMounted } from './use-mounted.ts'
import { Listed } from './words.tsx'

/** What it is, whose, how fresh, how open, and in one line what it is for. */
export function ListingHeader({
  view,
  isFollowing,
  isPreview = false,
}: {
  view: ListingPageView
  isFollowing: boolean | undefined
  /** Nobody can find it yet: it stands under the heading of another page, and there is nothing to do with it. */
  isPreview?: boolean
}) {
  const Heading = isPreview ? 'h3' : 'h1'
  const { messages, links } = useSpeech()
  const words = messages.listing
  const { complain } = useWords(complaintWords)
  const { card, body } = view
  return (
    <header className="pt-8 print:pt-0">
      <p className="hidden pb-6 text-13 print:block">
        {words.sheet} · {card.code}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-soft">
        <Dotted
          parts={[
            card.kind,
            ...card.fields.slice(0, 2),
            card.regions.length > 0 && <Listed key="r" items={card.regions.slice(0, 2)} />,
          ]}
        />
        {card.grade ? <GradeMark grade={card.grade.code} label={card.grade.label} /> : null}
        {card.source ? <Tag>{words.harvested}</Tag> : null}
        {card.isDemo ? <Tag>{words.demo}</Tag> : null}
      </div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <Heading className="max-w-216 flex-1 basis-80 text-26 sm:text-34 sm:leading-tight">
          <Marked said={card.title} />
          {/* The source of a harvested entry keeps its own versions. */}
          {view.harvest ? null : (
            <>
              {' '}
              <span className="text-15 font-normal whitespace-nowrap text-ink-soft tabular-nums">
                {words.version(view.version)}
              </span>
            </>
          )}
        </Heading>
        {isPreview ? null : (
          <Acts
            code={card.code}
            canCompare={!view.isRestricted}
            canFollow={!view.notice || isFollowing === true}
            canComplain={!view.harvest && view.notice?.state !== 'delisted'}
            isFollowing={isFollowing}
          />
        )}
      </div>
      <p className="mt-2 text-15 text-ink-soft tabular-nums">
        <Dotted
          parts={[
            <a key="p" href={links.organisation(card.provider.slug)}>
              <Marked said={card.provider.name} />
            </a>,
            card.updated && (
              <span key="u">
                <time dateTime={card.updated.day} title={card.updated.day}>
                  {words.updated(card.updated.ago)}
                </time>
                {body?.promise ? <Paren text={words.promised(body.promise)} /> : null}
              </span>
            ),
            (card.freshness === 'due' || card.freshness === 'overdue') && (
              <Tag key="f" tone="warn">
                {words.freshness[card.freshness]}
              </Tag>
            ),
            view.complaintsUpheld && (
              <Tag key="c" tone="warn">
                {complain.upheld(view.complaintsUpheld)}
              </Tag>
            ),
            body && (
              <a key="d" href="#disclosure" className="text-ink-soft hover:text-ink">
                {words.disclosureScore(body.disclosure.score)}
              </a>
            ),
          ]}
        />
      </p>
      <p className="mt-4 max-w-text text-17 text-pretty">
        <Marked said={card.summary} />
      </p>
    </header>
  )
}

function Paren({ text }: { text: string }) {
  const { language } = useSpeech()
  return language === 'zh' ? `（${text}）` : ` (${text})`
}

const actLook =
  'inline-flex min-h-8 items-center rounded border border-hairline px-3 text-13 text-ink-soft no-underline hover:border-line hover:text-ink'

function Acts({
  code,
  canCompare,
  canFollow,
  canComplain,
  isFollowing,
}: {
  code: string
  canCompare: boolean
  canFollow: boolean
  canComplain: boolean
  isFollowing: boolean | undefined
}) {
  const { messages, links } = useSpeech()
  const words = messages.listing
  const { complain } = useWords(complaintWords)
  const isMounted = useMounted()
  return (
    <ul className="no-print flex flex-wrap gap-2 pt-2">
      {canFollow ? (
        <li>
          <FollowButton action={links.followListing(code)} isFollowing={isFollowing} />
        </li>
      ) : null}
      {canCompare ? (
        <li>
          <a href={links.compare([code])} className={actLook}>
            {words.compare}
          </a>
        </li>
      ) : null}
      <li>
        <a href="#cite" className={actLook}>
          {words.cite}
        </a>
      </li>
      <li>
        <a href={links.beginDemand(new URLSearchParams({ like: code }))} rel="nofollow" className={actLook}>
          {words.askForLike}
        </a>
      </li>
      {canComplain ? (
        <li>
          <a href={links.complain(code)} rel="nofollow" className={actLook}>
            {complain.link}
          </a>
        </li>
      ) : null}
      {/* Its place is kept: what follows must not move once there is script. */}
      <li className={isMounted ? undefined : 'invisible'}>
        <button type="button" onClick={() => window.print()} className={actLook}>
          {words.print}
        </button>
      </li>
    </ul>
  )
}
