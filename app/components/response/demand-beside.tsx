import type { DemandSummary } from '../../domain/response/demand-summary.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** The demand that is answered, with its buyer unless it is masked. */
export function DemandBeside({ demand }: { demand: DemandSummary }) {
  const words = useWords(responseWords)
  const { links } = useSpeech()
  const { buyer, challenge, deadline } = demand
  return (
    <section aria-labelledby="demand" className="rounded border border-hairline bg-wash p-4">
      <p className="text-13 text-ink-soft">{words.demand.heading}</p>
      <h3 id="demand" className="text-17">
        <Marked said={demand.title} />
      </h3>
      <p className="text-15">
        <a href={links.publicDemand(demand.number)}>{words.demand.toDemand}</a>
      </p>
      {challenge ? <Tag tone="lead">{words.demand.challenge}</Tag> : null}
      <Facts
        facts={[
          [
            words.demand.number,
            <span key="n" className="tabular-nums">
              {demand.number}
            </span>,
          ],
          [
            words.demand.buyer,
            buyer ? (
              <a key="b" href={links.organisation(buyer.slug)}>
                <Marked said={buyer.name} />
              </a>
            ) : (
              words.unnamedBuyer
            ),
          ],
          [words.demand.deadline, deadline ?? words.demand.noDeadline],
          [
            words.demand.need,
            <span key="d" className="whitespace-pre-line">
              <Marked said={demand.need} />
            </span>,
          ],
          [words.demand.target, challenge && <Marked said={challenge.target} />],
          [words.demand.criteria, challenge && <Marked said={challenge.criteria} />],
          [words.demand.award, challenge?.award],
          [words.demand.selectBy, challenge?.selectBy],
        ]}
      />
    </section>
  )
}
