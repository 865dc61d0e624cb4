import type { HarvestView, ListingPageView } from '../../domain/listing/listing-page-view.ts'
import type { FactKey } from '../../domain/listing/view-facts.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Notice } from '../ui/notice.tsx'

/** What the reader must know before reading on: taken off, restricted, harvested. */
export function ListingNotices({ view }: { view: ListingPageView }) {
  const words = useSpeech().messages.listing.notices
  return (
    <div className="mt-6 space-y-3 empty:hidden">
      {view.notice ? (
        <Notice kind="stop">
          <strong className="font-medium">
            {view.notice.state === 'suspended' ? words.suspended : words.delisted(view.notice.day)}
          </strong>{' '}
          {view.notice.reason ? words.reason(view.notice.reason) : null}
        </Notice>
      ) : null}
      {view.isRestricted ? <Notice kind="warn">{words.restricted}</Notice> : null}
      {view.harvest ? <Harvested harvest={view.harvest} /> : null}
    </div>
  )
}

function Harvested({ harvest }: { harvest: HarvestView }) {
  const { messages } = useSpeech()
  const words = messages.listing.notices
  const nameOf = (key: string) => messages.listing.facts[key as FactKey] ?? key
  return (
    <Notice kind="info">
      <p>
        {words.harvested(harvest.title)}{' '}
        {harvest.recordUrl ? (
          <a href={harvest.recordUrl} rel="nofollow noopener">
            {words.original}
          </a>
        ) : harvest.sourceUrl ? (
          <a href={harvest.sourceUrl} rel="nofollow noopener">
            {harvest.title}
          </a>
        ) : null}
      </p>
      <p className="text-13 text-ink-soft tabular-nums">
        <Dotted parts={[words.harvestedOn(harvest.day), harvest.licence && words.recordLicence(harvest.licence)]} />
      </p>
      {harvest.original && harvest.original.length > 0 ? (
        <details className="mt-1 text-13">
          <summary className="w-fit py-0.5">{words.originalWords}</summary>
          <p className="text-ink-soft">{words.originalWordsNote}</p>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {harvest.original.map((each) => (
              <div key={each.key} className="contents">
                <dt className="text-ink-soft">{nameOf(each.key)}</dt>
                <dd>
                  <bdi>{each.text}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </Notice>
  )
}
