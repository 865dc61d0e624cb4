import type { DemandNotes as Notes } from '../../domain/demand/read-demand-notes.server.ts'
import { demandDeskWords } from '../../i18n/demand-desk.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'

/** What the exchange says beside a demand: that the one is chosen, that it can be claimed and built, what operators found out. */
export function DemandNotes({ notes, construction, isChosen, chosen }: Notes) {
  const { beside: words } = useWords(demandDeskWords)
  const { links } = useSpeech()
  if (notes.length === 0 && !construction && !isChosen) return null
  return (
    <div className="mt-4 grid max-w-text gap-3">
      {isChosen ? (
        <Notice kind="info">
          {words.chosen}{' '}
          {chosen ? (
            <a href={links.organisation(chosen.slug)}>
              <Marked said={chosen.name} />
            </a>
          ) : null}
        </Notice>
      ) : null}
      {construction ? (
        <Notice kind="info">
          {words.onList} <a href={links.constructionItem(construction)}>{construction}</a>
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <section aria-label={words.notes}>
          <h2 className="text-15 text-ink-soft">{words.notes}</h2>
          <ul>
            {notes.map(({ id, text, day }) => (
              <li key={id} className="mt-1">
                <bdi className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</bdi>{' '}
                <span className="text-13 text-ink-soft tabular-nums">{day}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
