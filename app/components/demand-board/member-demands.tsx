import type { MemberDemandsView } from '../../domain/demand-board/read-member-demands.server.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { DemandItem } from './demand-item.tsx'

/** Demands that only members see. */
export function MemberDemands({ isVerified, invited, verified, isFirst, next }: MemberDemandsView & { next?: string }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  const lists = [
    { id: 'invited', title: words.member.invited, lines: invited, isShown: invited.length > 0 },
    { id: 'verified', title: words.member.verified, lines: verified, isShown: isVerified },
  ]
  return (
    <div className="py-6">
      <p className="text-13">
        <a href={links.publicDemands()}>{words.title}</a>
      </p>
      <h1 className="mt-1 text-26">{words.member.title}</h1>
      <p className="mt-1 text-ink-soft">{words.member.lead}</p>
      {isVerified ? null : (
        <p className="mt-6 max-w-text">
          {words.member.notVerified} <a href={links.myOrganisations()}>{words.member.organisations}</a>
        </p>
      )}
      {lists
        .filter(({ isShown }) => isShown)
        .map(({ id, title, lines }) => (
          <section key={id} aria-labelledby={id} className="mt-8">
            <h2 id={id} className="border-b border-line pb-2 text-17">
              {title}
            </h2>
            {lines.length === 0 ? <p className="py-4 text-ink-soft">{words.member.none}</p> : null}
            <ol>
              {lines.map((line) => (
                <DemandItem key={line.number} line={line} />
              ))}
            </ol>
          </section>
        ))}
      <p className="mt-6 flex gap-6">
        {isFirst ? null : <a href={links.memberDemands()}>{words.member.first}</a>}
        {next ? <a href={next}>{words.member.older}</a> : null}
      </p>
    </div>
  )
}
