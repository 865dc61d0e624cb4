/** Who did it, as pages show it: a name, a word for what is no person, or somebody who is not here any more. */
export type ActorName = { kind: 'person'; id: string; name: string } | { kind: 'gone' } | { kind: 'word'; word: string }

const words = new Set(['system', 'import', 'demo', 'visitor', 'command'])

/** The name of an event's actor; `names` has those of people who still have an account. */
export function nameOfActor(actor: string, names: ReadonlyMap<string, string>): ActorName {
  const name = names.get(actor)
  if (name !== undefined) return { kind: 'person', id: actor, name }
  if (words.has(actor) || !isId(actor)) return { kind: 'word', word: actor }
  return { kind: 'gone' }
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
