import type { PreviewView } from '../../domain/draft/preview-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ResultCard } from '../catalogue/result-card.tsx'
import { DisclosureSection } from '../listing/disclosure-section.tsx'
import { FieldsSection } from '../listing/fields-section.tsx'
import { FilesSection } from '../listing/files-section.tsx'
import { GradingSection } from '../listing/grading-section.tsx'
import { ListingHeader } from '../listing/listing-header.tsx'
import { ListingNotices } from '../listing/listing-notices.tsx'
import { OverviewSection } from '../listing/overview-section.tsx'
import { QualitySection } from '../listing/quality-section.tsx'
import { RightsSection } from '../listing/rights-section.tsx'
import { SideColumn } from '../listing/side-column.tsx'
import { TermsSection } from '../listing/terms-section.tsx'

/** Not to be followed or reached; this version of React writes the attribute as it is given. */
const inert = { inert: '' } as object

/** A draft as search engines, the catalogue and buyers would show it. */
export function PreviewPage({ slug, id, preview }: { slug: string; id: string; preview: PreviewView }) {
  const words = useWords(draftWords).preview
  const { links } = useSpeech()
  const { view, card, snippet, structured } = preview
  const { body } = view
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.draft(slug, id)}>{words.back}</a>
      </p>
      <h1 className="mt-1 text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <div className="mt-8 grid gap-x-12 gap-y-8 md:grid-cols-2">
        <section aria-labelledby="as-result" className="min-w-0">
          <h2 id="as-result" className="text-17">
            {words.search}
          </h2>
          <div className="mt-3 rounded border border-hairline bg-sheet px-4 py-3">
            <p className="text-13 wrap-anywhere text-ink-soft">{snippet.url}</p>
            <p className="text-17 text-lead">{snippet.title}</p>
            <p className="text-15 text-pretty">{snippet.text}</p>
          </div>
          <details className="mt-2 text-15">
            <summary className="w-fit py-1">{words.structured}</summary>
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
              tabIndex={0}
              className="mt-1 max-h-80 overflow-auto rounded bg-wash px-3 py-2 font-mono text-13"
            >
              {structured}
            </pre>
          </details>
        </section>
        <section aria-labelledby="as-card" className="min-w-0">
          <h2 id="as-card" className="text-17">
            {words.card}
          </h2>
          {/* Its links lead nowhere yet. */}
          <ul {...inert} className="mt-3 border-t border-hairline">
            <ResultCard hit={{ card, matchedFields: [], why: [] }} />
          </ul>
        </section>
      </div>
      <section aria-labelledby="as-page" className="mt-12">
        <h2 id="as-page" className="border-t-2 border-ink pt-3 text-17">
          {words.page}
        </h2>
        <article>
          <ListingHeader view={view} isFollowing={undefined} isPreview />
          <ListingNotices view={view} />
          {body ? (
            <>
              <SideColumn body={body} usage={{}} isOffered={false} />
              <OverviewSection body={body} />
              {body.fields.length > 0 || body.inputs.length > 0 || body.api ? <FieldsSection body={body} /> : null}
              {body.files.length > 0 ? <FilesSection files={body.files} /> : null}
              {body.terms ? <TermsSection terms={body.terms} /> : null}
              {body.quality ? <QualitySection quality={body.quality} /> : null}
              {view.grade ? <GradingSection grade={view.grade} /> : null}
              <DisclosureSection disclosure={body.disclosure} />
              <RightsSection rights={body.rights} provider={view.provider} />
            </>
          ) : (
            <>
              {view.grade ? <GradingSection grade={view.grade} /> : null}
              <RightsSection rights={undefined} provider={view.provider} />
            </>
          )}
        </article>
      </section>
    </div>
  )
}
