import type { ReactNode } from 'react'
import type { ConstructionView } from '../../domain/construction/construction-view.ts'
import { constructionWords } from '../../i18n/construction.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { ConstructionStateTag } from './construction-list-page.tsx'

/** What is wanted, where it stands and who builds it. */
export function ConstructionFacts({ item }: { item: ConstructionView }) {
  const words = useWords(constructionWords)
  const { links } = useSpeech()
  const { facts } = words
  const { builder } = item
  return (
    <>
      <Facts
        facts={[
          [facts.state, <ConstructionStateTag key="s" state={item.state} />],
          [
            facts.number,
            <span key="n" className="tabular-nums">
              {item.number}
            </span>,
          ],
          [facts.type, item.type],
          [facts.published, item.published],
          [facts.demand, item.demand && <a href={links.publicDemand(item.demand)}>{item.demand}</a>],
          [
            facts.builder,
            builder && (
              <a href={links.organisation(builder.slug)}>
                <Marked said={builder.name} />
              </a>
            ),
          ],
          [facts.readyBy, item.state === 'claimed' && builder?.readyBy],
          [facts.listing, item.listing && <a href={links.listing(item.listing)}>{item.listing}</a>],
          [facts.reason, item.reason && <bdi className="whitespace-pre-line">{item.reason}</bdi>],
        ]}
      />
      <Section id="need" title={words.need}>
        <p className="mt-2 max-w-text text-pretty whitespace-pre-line [overflow-wrap:anywhere]">
          <Marked said={item.need} />
        </p>
      </Section>
      {item.scenario ? (
        <Section id="scenario" title={words.scenario}>
          <p className="mt-2 max-w-text text-pretty">
            <Marked said={item.scenario} />
          </p>
        </Section>
      ) : null}
      {item.requirements.length > 0 ? (
        <Section id="requirements" title={words.requirements}>
          <Facts facts={item.requirements.map(({ label, wanted }) => [label, wanted] as const)} />
        </Section>
      ) : null}
    </>
  )
}

/** A part of a page under its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-20">
        {title}
      </h2>
      {children}
    </section>
  )
}
