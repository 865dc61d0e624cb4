import { useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { Tag } from '../ui/tag.tsx'

export type PersonMark = 'operator' | 'suspended' | 'unconfirmed' | 'demo'

const tones = { operator: 'lead', suspended: 'warn', unconfirmed: 'plain', demo: 'plain' } as const

/** What is special about a person's account. */
export function PersonMarks({ marks }: { marks: readonly PersonMark[] }) {
  const { people: words } = useWords(operatorWords)
  return marks.map((mark) => (
    <span key={mark} className="mr-1">
      <Tag tone={tones[mark]}>{words.marks[mark]}</Tag>
    </span>
  ))
}
