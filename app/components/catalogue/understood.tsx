import { Fragment } from 'react'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Cross } from './chips.tsx'

const chip = 'inline-flex items-center rounded border border-hairline bg-wash text-15'

/** How the text was read: values and fields found in it, each to be taken out or made a filter, and other spellings. */
export function Understood({ view }: { view: CatalogueView }) {
  const { messages } = useSpeech()
  const words = messages.catalogue.understood
  const { kind, recognised, fields, lookedFor } = view.understood
  // Where nothing is found the spellings are the first step of what is offered there.
  const corrections = view.total > 0 ? view.understood.corrections : []
  if (kind === 'words' && recognised.length + fields.length + corrections.length === 0) return null
  return (
    <section aria-label={words.label} className="mt-3 max-w-text space-y-2 text-15">
      {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
      {kind === 'sound' ? <p>{words.sound}</p> : null}
      {kind === 'need' ? (
        lookedFor.length > 0 ? (
          <p>
            {words.need} <Dotted parts={lookedFor.map((each) => <bdi key={each}>{each}</bdi>)} />
          </p>
        ) : (
          <p>{words.needPlain}</p>
        )
      ) : null}
      {recognised.length + fields.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="text-ink-soft">{words.recognised}</p>
          <ul className="contents">
            {recognised.map((each) => (
              <li key={`${each.name} ${each.value}`} className={chip}>
                <span className="py-0.5 pl-2">
                  <span className="text-ink-soft">{messages.catalogue.facets[each.name]}</span> {each.label}
                </span>
                {each.onlyHref ? (
                  <a href={each.onlyHref} aria-label={words.onlyOf(each.label)} className="py-0.5 pl-2">
                    {words.only}
                  </a>
                ) : null}
                <Without href={each.href} text={each.text} />
              </li>
            ))}
            {fields.map((field) => (
              <li key={field.name} className={chip}>
                <span className="py-0.5 pr-0.5 pl-2">
                  <span className="text-ink-soft">{words.field}</span> <bdi className="font-mono">{field.name}</bdi>
                  {field.isKnown ? null : <span className="text-warn"> {words.unknownField}</span>}
                </span>
                <Without href={field.href} text={field.name} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

/** Other spellings, as a question. */
export function Corrections({ corrections }: { corrections: CatalogueView['understood']['corrections'] }) {
  const words = useSpeech().messages.catalogue.understood
  return (
    <p>
      {words.corrections}{' '}
      {corrections.map((each, index) => (
        <Fragment key={each.text}>
          {index > 0 ? words.or : ''}
          <a href={each.href} className="font-medium">
            <bdi>{each.text}</bdi>
          </a>
        </Fragment>
      ))}
      {words.end}
    </p>
  )
}

function Without({ href, text }: { href: string; text: string }) {
  const words = useSpeech().messages.catalogue.understood
  return (
    <a
      href={href}
      aria-label={words.drop(text)}
      className="inline-flex items-center self-stretch px-2 text-ink-soft hover:text-lead-strong"
    >
      <Cross />
    </a>
  )
}
