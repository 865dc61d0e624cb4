import type { DemandLine } from '../../domain/demand-board/demand-line.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Deadline } from '../demand-board/demand-item.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'

/** The latest demands that can be answered; nothing where there are none. */
export function NewestDemands({ lines }: { lines: readonly DemandLine[] }) {
  const words = useWords(demandBoardWords)
  const { links } = useSpeech()
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="demands" className="mt-12">
      <h2 id="demands" className="text-20">
        {words.home.title}
      </h2>
      <ul className="mt-3 grid gap-x-16 md:grid-cols-2">
        {lines.map((line) => (
          <li key={line.number} className="border-t border-hairline py-2.5">
            <a href={links.publicDemand(line.number)} className="no-underline hover:underline">
              <Marked said={line.title} />
            </a>
            <p className="text-13 text-ink-soft">
              <Dotted
                parts={[
                  line.type,
                  line.budget ?? (line.award ? words.award(line.award) : words.noBudget),
                  <Deadline key="d" line={line} />,
                ]}
              />
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={links.publicDemands()}>{words.home.all}</a>
        <a href={links.beginDemand()}>{words.post}</a>
      </p>
    </section>
  )
}
