import type { ReactNode } from 'react'
import type { DemandNotes as Notes } from '../../domain/demand/read-demand-notes.server.ts'
import type { DemandPageView } from '../../domain/demand-board/demand-page-view.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { DemandNotes } from '../demand-desk/demand-notes.tsx'
import { useNonce } from '../shell/nonce.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { Deadline } from './demand-item.tsx'

/** One demand as those who may see it read it: what is wanted, by when, for how much, and how to answer. */
export function DemandPage({ view, notes, structured }: { view: DemandPageView; notes: Notes; structured: string }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  const { page } = words
  const { challenge } = view
  return (
    <article className="py-8">
      {structured ? <Structured json={structured} /> : null}
      <p className="text-13">
        <a href={links.publicDemands()}>{page.back}</a>
      </p>
      <h1 className="mt-1 text-26 text-pretty">
        <Marked said={view.title} />
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-2 text-13 text-ink-soft">
        <Tag tone={view.isOpen ? 'lead' : 'plain'}>{view.stateLabel}</Tag>
        {challenge ? <Tag>{words.challenge}</Tag> : null}
        <Dotted
          parts={[view.number, view.type, view.about.slice(0, 4).join(words.and), <Deadline key="d" line={view} />]}
        />
      </p>
      {view.visibility === 'PUBLIC' ? null : (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{page.visibilities[view.visibility]}</Notice>
        </div>
      )}
      <DemandNotes {...notes} />
      <div className="mt-6 gap-x-12 md:grid md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Part id="need" title={page.need}>
            <Paragraphs text={view.need} />
          </Part>
          {view.scenario ? (
            <Part id="scenario" title={page.scenario}>
              <Paragraphs text={view.scenario} />
            </Part>
          ) : null}
          {challenge ? <Challenge challenge={challenge} /> : null}
          <Part id="requirements" title={page.requirements}>
            <Requirements view={view} />
          </Part>
        </div>
        <div className="mt-8 md:mt-0">
          <HowToAnswer view={view} />
          <Part id="facts" title={page.facts}>
            <Facts
              facts={[
                [
                  page.buyer,
                  view.buyer ? (
                    <a key="b" href={links.organisation(view.buyer.slug)}>
                      <Marked said={view.buyer.name} />
                    </a>
                  ) : (
                    words.masked
                  ),
                ],
                [page.budget, view.budget ?? words.noBudget],
                [page.deadline, view.deadline ?? words.noDeadline],
                [page.published, view.published],
                [page.ended, view.ended],
                [page.responses, words.responses(view.responses)],
                [
                  page.like,
                  view.like && (
                    <a key="l" href={links.listing(view.like)}>
                      {view.like}
                    </a>
                  ),
                ],
              ]}
            />
            <p className="mt-2 text-13 text-ink-soft">{page.responsesNote}</p>
          </Part>
        </div>
      </div>
    </article>
  )
}

function Structured({ json }: { json: string }) {
  const nonce = useNonce()
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every < > & is escaped
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="mb-8">
      <h2 id={`${id}-title`} className="text-17">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Paragraphs({ text: { text, language } }: { text: { text: string; language: string } }) {
  return (
    <div lang={language === 'zh' ? 'zh-Hans' : language} className="max-w-text">
      {text
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph, index) => (
          <p key={index} className="mt-2 text-pretty [overflow-wrap:anywhere]">
            {paragraph}
          </p>
        ))}
    </div>
  )
}

function Challenge({ challenge }: { challenge: NonNullable<DemandPageView['challenge']> }) {
  const { page } = useWords(demandBoardWords)
  return (
    <Part id="challenge" title={page.challenge}>
      <p className="mt-2 text-15 text-ink-soft">{page.challengeNote}</p>
      <h3 className="mt-4 text-15">{page.target}</h3>
      <Paragraphs text={challenge.target} />
      <h3 className="mt-4 text-15">{page.criteria}</h3>
      <Paragraphs text={challenge.criteria} />
      <Facts
        facts={[
          [page.award, challenge.award],
          [page.selectBy, challenge.selectBy],
          [page.mostAnswerers, challenge.mostAnswerers && page.answerers(challenge.mostAnswerers)],
        ]}
      />
    </Part>
  )
}

function Requirements({ view: { requirements } }: { view: DemandPageView }) {
  const { page } = useWords(demandBoardWords)
  if (requirements.length === 0) return <p className="mt-2 text-ink-soft">{page.noRequirements}</p>
  return (
    <ScrollTable label={page.requirements}>
      <table className="mt-2 w-full border-collapse text-15">
        <caption className="sr-only">{page.requirements}</caption>
        <thead>
          <tr className="border-b border-line text-13 text-ink-soft">
            <th scope="col" className="w-2/5 py-1.5 pr-4 text-left font-normal">
              {page.requirement}
            </th>
            <th scope="col" className="py-1.5 text-left font-normal">
              {page.wanted}
            </th>
          </tr>
        </thead>
        <tbody>
          {requirements.map(({ key, label, wanted }) => (
            <tr key={key} className="border-b border-hairline align-top">
              <th scope="row" className="py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere]">
                {label}
              </th>
              <td className="py-1.5 [overflow-wrap:anywhere]">{wanted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

function HowToAnswer({ view }: { view: DemandPageView }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  const { page } = words
  if (view.state === 'no_supply') return <Ended text={page.noSupply} />
  if (!view.isOpen) return <Ended text={page.over} />
  if (view.isOwn) return null
  return (
    <section aria-label={page.answer} className="mb-8 rounded border border-line bg-sheet p-4">
      <a
        href={links.answerDemand(view.number)}
        className="block rounded bg-lead px-4 py-2 text-center font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead"
      >
        {page.answer}
      </a>
      <p className="mt-3 text-15 text-pretty">{page.answerText}</p>
      <p className="mt-2 text-13 text-ink-soft">{page.answerSignIn}</p>
    </section>
  )
}

function Ended({ text }: { text: string }) {
  const { page } = useWords(demandBoardWords)
  const { links } = useSpeech()
  return (
    <div className="mb-8">
      <Notice kind="info">
        {text} <a href={links.publicDemands()}>{page.others}</a>
      </Notice>
    </div>
  )
}

/** A demand that was public and was withdrawn. */
export function WithdrawnDemand({ number }: { number: string }) {
  const { page } = useWords(demandBoardWords)
  const { links } = useSpeech()
  return (
    <div className="prose py-10">
      <h1 className="text-26">{page.withdrawnTitle(number)}</h1>
      <p>{page.withdrawnText}</p>
      <p>
        <a href={links.publicDemands()}>{page.others}</a>
      </p>
    </div>
  )
}
