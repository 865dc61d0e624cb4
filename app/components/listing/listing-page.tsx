import type { CardView } from '../../domain/catalogue/listing-view.ts'
import type { BodyView, ListingPageView } from '../../domain/listing/listing-page-view.ts'
import type { RatingsView } from '../../domain/rating/read-rating.server.ts'
import type { ObtainView } from '../../domain/request/read-obtain.server.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { CertificatesSection } from '../certificate/certificates-section.tsx'
import { RatingsSection } from '../rating/ratings-section.tsx'
import { useNonce } from '../shell/nonce.tsx'
import { CiteSection } from './cite-section.tsx'
import { DisclosureSection } from './disclosure-section.tsx'
import { FieldsSection } from './fields-section.tsx'
import { FilesSection } from './files-section.tsx'
import { GradingSection } from './grading-section.tsx'
import { HistorySection } from './history-section.tsx'
import { ListingHeader } from './listing-header.tsx'
import { ListingNotices } from './listing-notices.tsx'
import { ObtainBox } from './obtain-box.tsx'
import { OverviewSection } from './overview-section.tsx'
import { PageNav } from './page-nav.tsx'
import { QualitySection } from './quality-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { SampleSection } from './sample-section.tsx'
import { SideColumn } from './side-column.tsx'
import { SimilarSection } from './similar-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** A listing as one long page: what it is, what it costs, and everything that is declared about it. */
export function ListingPage({
  view,
  similar,
  usage,
  structured,
  isFollowing,
  obtain,
  ratings,
}: {
  view: ListingPageView
  similar: readonly CardView[]
  usage: Readonly<Record<string, string>>
  structured: string
  /** Whether whoever is signed in follows it; undefined for visitors. */
  isFollowing?: boolean | undefined
  /** How it can be had here; undefined where it cannot. */
  obtain?: ObtainView | undefined
  /** What buyers say of it; undefined where nobody did. */
  ratings?: RatingsView | undefined
}) {
  const nonce = useNonce()
  const { body } = view
  const code = view.card.code
  const way = obtain ? <ObtainBox code={code} obtain={obtain} isSignedIn={isFollowing !== undefined} /> : null
  return (
    <article>
      <script
        type="application/ld+json"
        nonce={nonce}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every < > & is escaped
        dangerouslySetInnerHTML={{ __html: structured }}
      />
      <ListingHeader view={view} isFollowing={isFollowing} />
      <ListingNotices view={view} />
      {body ? (
        <>
          <SectionNav view={view} body={body} hasRatings={ratings !== undefined} />
          <SideColumn body={body} usage={usage} isOffered={!view.notice && !view.harvest} obtain={way} />
          <Sections view={view} body={body} />
        </>
      ) : (
        <>
          {way ? <div className="mt-8 max-w-76">{way}</div> : null}
          {view.grade ? <GradingSection grade={view.grade} /> : null}
          <RightsSection rights={undefined} provider={view.provider} />
          <Certificates view={view} />
          <CiteSection code={code} cite={view.cite} />
        </>
      )}
      {ratings ? <RatingsSection {...ratings} /> : null}
      {similar.length > 0 ? <SimilarSection cards={similar} beside={view.isRestricted ? '' : code} /> : null}
    </article>
  )
}

function hasFields(body: BodyView): boolean {
  return body.fields.length > 0 || body.inputs.length > 0 || body.api !== undefined
}

function hasSample(body: BodyView): boolean {
  return body.sample !== undefined || body.isSampleWithheld || body.noSampleReason !== undefined
}

function SectionNav({ view, body, hasRatings }: { view: ListingPageView; body: BodyView; hasRatings: boolean }) {
  const words = useSpeech().messages.listing.sections
  const ids = [
    'overview',
    hasFields(body) && 'fields',
    hasSample(body) && 'sample',
    body.files.length > 0 && 'files',
    'price',
    body.terms && 'terms',
    body.quality && 'quality',
    view.grade && 'grading',
    'disclosure',
    'rights',
    view.certificates && 'certificates',
    'history',
    'cite',
    hasRatings && 'ratings',
  ].filter((id): id is keyof typeof words => typeof id === 'string')
  return <PageNav sections={ids.map((id) => ({ id, label: words[id] }))} />
}

function Sections({ view, body }: { view: ListingPageView; body: BodyView }) {
  return (
    <>
      <OverviewSection body={body} />
      {hasFields(body) ? <FieldsSection body={body} /> : null}
      {hasSample(body) ? <SampleSection code={view.card.code} body={body} /> : null}
      {body.files.length > 0 ? <FilesSection files={body.files} /> : null}
      {body.terms ? <TermsSection terms={body.terms} /> : null}
      {body.quality ? <QualitySection quality={body.quality} /> : null}
      {view.grade ? <GradingSection grade={view.grade} /> : null}
      <DisclosureSection disclosure={body.disclosure} />
      <RightsSection rights={body.rights} provider={view.provider} />
      <Certificates view={view} />
      <HistorySection revisions={body.revisions} events={body.events} />
      <CiteSection code={view.card.code} cite={view.cite} />
    </>
  )
}

function Certificates({ view }: { view: ListingPageView }) {
  return view.certificates ? (
    <CertificatesSection code={view.card.code} certificates={view.certificates} notice={view.noticeNumber} />
  ) : null
}
