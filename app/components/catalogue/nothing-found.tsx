import type { ReactNode } from 'react'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import type { WayOut } from '../../domain/catalogue/ways-out.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Corrections } from './understood.tsx'
import { useDropLabel } from './use-chip-label.ts'

/**
 * Nothing fits. The way on, step by step, each only where it helps: another spelling, the filter that leaves out most,
 * other words, posting it as a demand. The nearest listings and `Elsewhere` come after it.
 */
export function NothingFound({ view }: { view: CatalogueView }) {
  const { messages } = useSpeech()
  const words = messages.catalogue.zero
  const drop = useDropLabel()
  const { corrections } = view.understood
  const [best, ...others] = view.waysOut
  const hasOtherText = view.text !== '' && view.chips.length > 0
  return (
    <div className="prose pt-8 pb-2">
      <h3 className="!mt-0 text-20">{words.title}</h3>
      {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
      {best ? (
        <>
          <p>
            <a href={best.href} className="font-medium">
              {drop(best)}
            </a>
            {best.total ? (best.isExact ? words.best : words.bestAtLeast)(formatCount(best.total)) : ''}
          </p>
          {others.length > 0 ? (
            <>
              <p>{words.others}</p>
              <ul>
                {others.map((way) => (
                  <li key={way.name}>
                    <a href={way.href}>{drop(way)}</a> <Total way={way} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : null}
      {best === undefined && view.engine === 'meilisearch' && view.chips.length > 1 ? <p>{words.noneAlone}</p> : null}
      {hasOtherText && (best === undefined || view.chips.length > 1) ? (
        <p>
          <a href={view.clearHref}>{words.allOf(view.heading)}</a>
        </p>
      ) : null}
      {view.text ? (
        <>
          <p>{words.synonyms}</p>
          <ul>
            <li>{words.shorter}</li>
            <li>{words.fragment}</li>
          </ul>
        </>
      ) : null}
      <PostDemand view={view} />
    </div>
  )
}

/** What is looked for becomes a demand that providers answer. */
export function PostDemand({ view }: { view: CatalogueView }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.zero
  return (
    <p>
      {words.postLead}
      <a href={links.beginDemand(searchOf(view))} rel="nofollow">
        {words.post}
      </a>
    </p>
  )
}

/** The whole search, as the parameters of an address. */
function searchOf({ text, keep }: CatalogueView): URLSearchParams {
  const params = new URLSearchParams(text ? { q: text } : {})
  for (const [name, value] of keep) params.append(name, value)
  return params
}

/** The last steps when nothing fits: other ways into the catalogue. `last` adds one of its own for what was looked for. */
export function Elsewhere({ text, last }: { text: string; last?: (text: string) => ReactNode }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.zero
  const ways = [
    [links.organisations(), words.organisations],
    [links.zones(), words.zones],
    [links.catalogue(), words.all],
    [links.help(), words.help],
  ] as const
  return (
    <div className="prose pt-4">
      <p>{words.elsewhere}</p>
      <ul>
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {last?.(text)}
    </div>
  )
}

function Total({ way }: { way: WayOut }) {
  const words = useSpeech().messages.catalogue.zero
  if (!way.total) return null
  const total = formatCount(way.total)
  return <span className="text-ink-soft tabular-nums">{way.isExact ? words.count(total) : words.atLeast(total)}</span>
}
