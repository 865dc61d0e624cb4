import type { CensusView } from '../../domain/resource/read-census.server.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { censusWords } from '../../i18n/resource-census.ts'
import { SmallForm } from '../form/small-form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'

/** Verified organisations that registered nothing, and the button that reminds them. */
export function CensusReminders({ without }: { without: CensusView['without'] }) {
  const { operator: words } = useWords(censusWords)
  const { links } = useSpeech()
  return (
    <section aria-labelledby="without" className="mt-12">
      <h2 id="without" className="text-20">
        {words.without}
      </h2>
      {without.count === 0 ? (
        <p className="mt-1 text-ink-soft">{words.withoutNone}</p>
      ) : (
        <>
          <p className="mt-1 text-ink-soft">
            {words.withoutLead(formatCount(without.count))}{' '}
            {without.count > without.lines.length ? words.withoutMore(formatCount(without.lines.length)) : null}
          </p>
          {without.remindable > 0 ? (
            <div className="mt-4">
              <p className="mb-3 max-w-text text-pretty">{words.remindLead}</p>
              <SmallForm name="remind" look="primary">
                {words.remind(formatCount(without.remindable))}
              </SmallForm>
            </div>
          ) : (
            <p className="mt-3">{words.remindNone}</p>
          )}
          <ListTable label={words.without} columns={[words.name, words.since, words.reminded]}>
            {without.lines.map((line) => (
              <tr key={line.slug}>
                <th scope="row">
                  <a href={links.operatorOrganisation(line.slug)}>
                    <Marked said={line.name} />
                  </a>
                </th>
                <td className="whitespace-nowrap tabular-nums">{line.verified}</td>
                <td className="whitespace-nowrap tabular-nums">{line.reminded ?? words.neverReminded}</td>
              </tr>
            ))}
          </ListTable>
        </>
      )}
    </section>
  )
}
