import type { BoardView } from '../../domain/demand-board/board-view.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

/** There are no demands, or none that fit: the way on. */
export function NoDemands({ view }: { view: BoardView }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  if (view.isBare)
    return (
      <div className="prose pt-8 pb-2">
        <h3 className="!mt-0 text-20">{words.empty.title}</h3>
        <p>{words.empty.text}</p>
        <ul>
          <li>
            <a href={links.beginDemand()}>{words.post}</a>
          </li>
          <li>
            <a href={links.catalogue()}>{words.empty.catalogue}</a>
          </li>
        </ul>
      </div>
    )
  return (
    <div className="prose pt-8 pb-2">
      <h3 className="!mt-0 text-20">{words.zero.title}</h3>
      <ul>
        {view.waysOut.map((way) => (
          <li key={way.name}>
            <a href={way.href}>{words.zero.drop(words.facets[way.name], way.label)}</a>
            {words.zero.count(formatCount(way.total))}
          </li>
        ))}
        {view.text && view.chips.length > 0 ? (
          <li>
            <a href={view.clearHref}>{words.zero.all(view.heading)}</a>
          </li>
        ) : null}
        {view.text ? <li>{words.zero.shorter}</li> : null}
        <li>
          <a href={links.publicDemands()}>{words.zero.everything}</a>
        </li>
      </ul>
      <p>
        {words.zero.post}{' '}
        <a href={links.beginDemand(new URLSearchParams(view.text ? { q: view.text } : {}))}>{words.post}</a>
      </p>
    </div>
  )
}
