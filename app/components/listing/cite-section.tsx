import { useId, useState } from 'react'
import type { ListingPageView } from '../../domain/listing/listing-page-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { Section } from './section.tsx'
import { useMounted } from './use-mounted.ts'

/** References ready to be copied, the permanent link, and the page for machines. */
export function CiteSection({ code, cite }: { code: string; cite: ListingPageView['cite'] }) {
  const words = useSpeech().messages.listing.citing
  return (
    <Section id="cite" title={words.title}>
      <div className="max-w-text space-y-4">
        <Copied label={words.gbt7714} text={cite.gbt7714} />
        <Copied label={words.apa} text={cite.apa} />
        <Copied label={words.link} text={cite.url} />
      </div>
      <p className="no-print mt-4 text-13 text-ink-soft">
        {words.formats}{' '}
        <a href={files.apiListing(code)} className="text-15">
          {words.json}
        </a>{' '}
        · {words.jsonLd}
      </p>
    </Section>
  )
}

function Copied({ label, text }: { label: string; text: string }) {
  const words = useSpeech().messages.listing.citing
  const id = useId()
  const isMounted = useMounted()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <h3 id={id} className="text-13 font-medium text-ink-soft">
          {label}
        </h3>
        {isMounted ? (
          <button
            type="button"
            onClick={() => void copy().catch(() => setCopied(false))}
            aria-describedby={id}
            className="no-print min-h-6 text-13 text-lead hover:underline"
          >
            <span role="status">{isCopied ? words.copied : words.copy}</span>
          </button>
        ) : null}
      </div>
      <p className="rounded bg-wash px-3 py-2 break-words select-all print:px-0">{text}</p>
    </div>
  )
}
