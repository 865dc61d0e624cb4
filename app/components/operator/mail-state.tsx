import type { MailStateName } from '../../domain/mail/mail-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorMailWords } from '../../i18n/operator-mail.ts'
import { Tag } from '../ui/tag.tsx'

const tones = { waiting: 'lead', sent: 'plain', kept: 'plain', stuck: 'warn', dropped: 'plain' } as const

/** What became of a mail, as a word with a frame. */
export function MailState({ state }: { state: MailStateName }) {
  return <Tag tone={tones[state]}>{useWords(operatorMailWords).states[state]}</Tag>
}
