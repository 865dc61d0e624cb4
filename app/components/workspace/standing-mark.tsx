import type { Standing } from '../../domain/organisation/standings.ts'
import { useWords } from '../../i18n/messages.tsx'
import { workspaceWords } from '../../i18n/workspace.ts'
import { Tag } from '../ui/tag.tsx'

const tones = {
  harvested: 'plain',
  draft: 'plain',
  submitted: 'lead',
  returned: 'warn',
  verified: 'lead',
  suspended: 'warn',
} as const satisfies Record<Standing, string>

/** Where an organisation stands, as a word with a frame. */
export function StandingMark({ standing }: { standing: Standing }) {
  return <Tag tone={tones[standing]}>{useWords(workspaceWords).standing[standing]}</Tag>
}
