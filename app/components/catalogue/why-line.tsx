import { Fragment } from 'react'
import type { HitView } from '../../domain/catalogue/hit-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'

/** Why a listing was found: fields and other names, else the words around it, else the places; and what it consists of. */
export function WhyLine({ hit, terms, facts }: { hit: HitView; terms: readonly string[]; facts: readonly string[] }) {
  const words = useSpeech().messages.catalogue.card
  const { matchedFields, why, coverage } = hit
  const hasFields = matchedFields.length > 0
  const through = why.flatMap((each) => each.through ?? [])
  // What the card shows marked needs no saying, unless there is nothing else to say.
  const isNamed = hasFields || through.length > 0
  const snippets = isNamed ? [] : why.filter((each) => each.snippet).slice(0, 2)
  const places = isNamed || snippets.length > 0 ? [] : why
  return (
    <Dotted
      parts={[
        coverage && words.coverage[coverage],
        hasFields && (
          <Fragment key="f">
            {words.fields}{' '}
            {matchedFields.map((field, index) => (
              <Fragment key={field.name}>
                {index > 0 ? words.and : ''}
                <code className="font-mono text-ink">
                  <Marked said={{ text: field.name, language: 'zxx' }} terms={terms} />
                </code>
                {field.title && field.title.text !== field.name ? (
                  <>
                    {' '}
                    <Marked said={field.title} terms={terms} />
                  </>
                ) : null}
              </Fragment>
            ))}
          </Fragment>
        ),
        ...through.map((each) => (
          <Fragment key={each.asked}>
            {words.through}
            <bdi>{each.asked}</bdi> → <bdi className="text-ink">{each.found}</bdi>
          </Fragment>
        )),
        ...snippets.map((each) => (
          <Fragment key={each.place}>
            {words.snippetOf(words.places[each.place])}
            {each.snippet ? <Marked said={each.snippet} terms={terms} /> : null}
          </Fragment>
        )),
        places.length > 0 && `${words.matched} ${places.map((each) => words.places[each.place]).join(words.and)}`,
        ...(isNamed || snippets.length > 0 ? facts.slice(0, 1) : facts),
      ]}
    />
  )
}
