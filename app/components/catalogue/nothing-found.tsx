import type { CatalogueView, WayOut } from '../../domain/catalogue/catalogue-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dot } from '../ui/dotted.tsx'

/** Nothing fits: which condition to drop and what that gives, how else to say it, where else to go. */
export function NothingFound({ view }: { view: CatalogueView }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.zero
  const group = (way: WayOut) =>
    way.name === 'price'
      ? messages.catalogue.price
      : way.name === 'sample'
        ? messages.catalogue.sample
        : way.name === 'since'
          ? messages.catalogue.since
          : messages.catalogue.facets[way.name]
  return (
    <div className="prose py-8">
      <h3 className="!mt-0 text-20">{words.title}</h3>
      {view.waysOut.length > 0 ? (
        <>
          <p>{words.filters}</p>
          <ul>
            {view.waysOut.map((way) => (
              <li key={way.name}>
                <a href={way.href}>{words.without(group(way))}</a>
                {way.label ? <span className="text-ink-soft">{words.except(way.label)}</span> : null}
                {way.atLeast ? (
                  <span className="text-ink-soft tabular-nums">
                    <Dot />
                    {words.atLeast(formatCount(way.atLeast))}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {view.text ? (
        <>
          <p>{words.words}</p>
          <ul>
            <li>{words.shorter}</li>
            <li>{words.fragment}</li>
          </ul>
        </>
      ) : null}
      <ul>
        {view.text && view.waysOut.length > 0 ? (
          <li>
            <a href={view.clearHref}>{words.allOf(view.text)}</a>
          </li>
        ) : null}
        <li>
          <a href={links.catalogue()}>{words.all}</a>
        </li>
        <li>
          <a href={links.help()}>{words.help}</a>
        </li>
      </ul>
    </div>
  )
}
