import type { QueryProblem } from '../../domain/catalogue/catalogue-query.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Notice } from '../ui/notice.tsx'

/** What in the address could not be read; the rest of it holds. `names` are those of the facets of another list. */
export function Problems({
  problems,
  names,
}: {
  problems: readonly QueryProblem[]
  names?: Readonly<Record<string, string>>
}) {
  const words = useSpeech().messages.catalogue
  if (problems.length === 0) return null
  const nameOf = (parameter: string) =>
    words.problems.parameters[parameter] ?? (names ?? (words.facets as Record<string, string>))[parameter] ?? parameter
  return (
    <Notice kind="warn">
      <p>{words.problems.lead}</p>
      <ul className="list-disc pl-5">
        {problems.slice(0, 6).map((each, index) => (
          <li key={index}>{words.problems[each.problem](nameOf(each.parameter), each.value)}</li>
        ))}
      </ul>
    </Notice>
  )
}
