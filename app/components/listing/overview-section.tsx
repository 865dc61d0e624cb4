import type { BodyView } from '../../domain/listing/listing-page-view.ts'
import type { Fact } from '../../domain/listing/view-facts.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { Disclose, Facts, Section, Subtitle } from './section.tsx'
import { SuggestedIndustries } from './suggested-industries.tsx'
import { Linked, Listed } from './words.tsx'

/** Values of one fact shown before the rest is folded away. */
const mostValues = 12

/** Description, scenarios, use cases, keywords and the table of facts. */
export function OverviewSection({ body }: { body: BodyView }) {
  const { messages, language, links } = useSpeech()
  const words = messages.listing.overview
  const { description } = body
  return (
    <Section id="overview" title={words.title}>
      {description ? (
        <div
          className="prose"
          {...(description.language !== language && { lang: description.language })}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our Markdown renderer, which lets no markup through
          dangerouslySetInnerHTML={{ __html: description.html }}
        />
      ) : null}
      {body.scenarios.length > 0 ? (
        <>
          <Subtitle>{words.scenarios}</Subtitle>
          <p>
            <Listed items={body.scenarios.map((each, index) => <Marked key={index} said={each} />)} />
          </p>
        </>
      ) : null}
      {body.useCases.length > 0 ? (
        <>
          <Subtitle>{words.useCases}</Subtitle>
          <ul className="max-w-text list-disc space-y-2 pl-5">
            {body.useCases.map((each, index) => (
              <li key={index}>
                <Linked said={each} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Subtitle>{words.facts}</Subtitle>
      <Facts
        lines={[
          ...body.facts.map(
            (fact) => [messages.listing.facts[fact.key], <Values key={fact.key} fact={fact} />] as const,
          ),
          body.keywords.length > 0 && [
            words.keywords,
            <ul key="k" className="flex flex-wrap gap-x-4 gap-y-1">
              {body.keywords.map((word) => (
                <li key={word}>
                  <a href={links.catalogue({ text: word })}>{word}</a>
                </li>
              ))}
            </ul>,
          ],
          body.document !== undefined && [
            words.document,
            <a key="d" href={body.document} rel="nofollow noopener" className="break-all">
              {body.document}
            </a>,
          ],
        ]}
      />
      <SuggestedIndustries suggestions={body.suggestions} />
    </Section>
  )
}

function Values({ fact }: { fact: Fact }) {
  const { links, messages } = useSpeech()
  const { facet } = fact
  const items = fact.values.map((value) =>
    facet && value.code ? (
      <a key={value.code} href={links.facet(facet, value.code)}>
        {value.text}
      </a>
    ) : value.language ? (
      <Marked key={value.text} said={{ text: value.text, language: value.language }} />
    ) : (
      <span key={value.text}>{value.text}</span>
    ),
  )
  if (items.length <= mostValues) return <Listed items={items} />
  return (
    <>
      <Listed items={items.slice(0, mostValues)} />
      <Disclose summary={messages.listing.fields.allValues(items.length)}>
        <Listed items={items.slice(mostValues)} />
      </Disclose>
    </>
  )
}
