import type { DemandFinding } from '../../domain/demand/check-demand.ts'
import { personalKinds } from '../../domain/personal/personal-kinds.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'

/** What the machine says of a demand: first what must be changed, then what would help; each leads to its field. */
export function FindingList({
  findings,
  addressOf,
}: {
  findings: readonly DemandFinding[]
  /** Where the field of a finding is. */
  addressOf: (field: string) => string
}) {
  const { page: words } = useWords(demandWords)
  const blocks = findings.filter(({ severity }) => severity === 'block')
  const hints = findings.filter(({ severity }) => severity === 'hint')
  if (findings.length === 0) return <p className="mt-2 text-15">{words.checksOk}</p>
  return (
    <>
      <Findings title={words.blocks} findings={blocks} addressOf={addressOf} tone="text-stop" />
      <Findings title={words.hints} findings={hints} addressOf={addressOf} tone="text-ink-soft" />
    </>
  )
}

function Findings({
  title,
  findings,
  addressOf,
  tone,
}: {
  title: string
  findings: readonly DemandFinding[]
  addressOf: (field: string) => string
  tone: string
}) {
  const words = useWords(demandWords)
  const { language } = useSpeech()
  if (findings.length === 0) return null
  const nameOf = (kind: DemandFinding['kind']) =>
    kind === 'CONTACT' ? words.contact : personalKinds.find(({ code }) => code === kind)?.[language]
  return (
    <div className="mt-3 text-15">
      <p className={`font-medium ${tone}`}>{title}</p>
      <ul className="mt-1 grid gap-1">
        {findings.map(({ reason, field, kind, said }) => (
          <li key={`${field} ${reason} ${said ?? ''}`}>
            <a href={addressOf(field)}>{words.problems[reason] ?? reason}</a>
            {said ? (
              <span className="block text-13 text-ink-soft [overflow-wrap:anywhere]">
                {[nameOf(kind), said].filter(Boolean).join(language === 'zh' ? '：' : ': ')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
