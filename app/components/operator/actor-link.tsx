import type { ActorName } from '../../domain/audit/actor-names.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'

/** Who did something: a link to a person, or a word. */
export function ActorLink({ actor }: { actor: ActorName }) {
  const { audit: words } = useWords(operatorWords)
  const { links } = useSpeech()
  if (actor.kind === 'gone') return <span className="text-ink-soft">{words.deletedPerson}</span>
  if (actor.kind === 'word') return <span>{words.actors[actor.word] ?? actor.word}</span>
  return <a href={links.operatorPerson(actor.id)}>{actor.name}</a>
}
