import type { EndedKeyLine, LiveKeyLine } from '../../domain/api-key/keys-view.ts'
import { keysWords } from '../../i18n/keys.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { ScrollTable } from '../ui/scroll-table.tsx'

/** Keys that programs can use, each to be revoked by those who may. */
export function LiveKeys({
  keys,
  mayChange,
  title,
}: {
  keys: readonly LiveKeyLine[]
  mayChange: boolean
  title: string
}) {
  const words = useWords(keysWords)
  if (keys.length === 0) return <p className="mt-6">{words.none}</p>
  // Keys of one right may do one thing.
  const hasScopes = keys.some(({ scopes }) => scopes.length > 0)
  return (
    <section className="mt-8">
      <h3 className="text-17">{title}</h3>
      <ScrollTable label={words.table}>
        <table className="list-table">
          <caption className="sr-only">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              {hasScopes ? (
                <th scope="col" className="hidden sm:table-cell">
                  {words.scopes}
                </th>
              ) : null}
              <th scope="col" className="hidden md:table-cell">
                {words.created}
              </th>
              <th scope="col" className="hidden sm:table-cell">
                {words.expires}
              </th>
              <th scope="col" className="hidden sm:table-cell">
                {words.used}
              </th>
              {mayChange ? (
                <th scope="col">
                  <span className="sr-only">{words.actions}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.id}>
                <th scope="row" className="!min-w-0">
                  <bdi className="[overflow-wrap:anywhere]">{key.name}</bdi>
                  <code className="block font-mono text-13 whitespace-nowrap text-ink-soft">{key.start}…</code>
                  <span className="block text-13 text-ink-soft sm:hidden">{words.until(key.until)}</span>
                </th>
                {hasScopes ? (
                  <td className="hidden sm:table-cell">
                    {key.scopes.map((scope) => (
                      <span key={scope} className="block">
                        {scope}
                      </span>
                    ))}
                  </td>
                ) : null}
                <td className="hidden md:table-cell">{words.createdBy(key.created, key.createdBy)}</td>
                <td className="hidden whitespace-nowrap sm:table-cell">{key.until}</td>
                <td className="hidden whitespace-nowrap sm:table-cell">
                  {key.used ?? <span className="text-ink-soft">{words.never}</span>}
                </td>
                {mayChange ? (
                  <td className="!text-right">
                    <details>
                      <summary aria-label={words.revokeOf(key.name)} className="py-1 whitespace-nowrap text-lead">
                        {words.revokeOpen}
                      </summary>
                      <div className="ml-auto w-40 pt-2 text-left sm:w-64">
                        <p className="mb-3 text-13 text-pretty">{words.revokeLead}</p>
                        <SmallForm name="revoke" fields={{ keyId: key.id }} look="stop">
                          {words.revoke}
                        </SmallForm>
                      </div>
                    </details>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}

/** Keys that are over: the last ones. */
export function EndedKeys({ keys }: { keys: readonly EndedKeyLine[] }) {
  const words = useWords(keysWords)
  if (keys.length === 0) return null
  return (
    <section className="mt-12">
      <h2 className="text-20">{words.ended}</h2>
      <ScrollTable label={words.endedTable}>
        <table className="list-table">
          <caption className="sr-only">{words.endedTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key, index) => (
              <tr key={index}>
                <th scope="row" className="!min-w-0">
                  <bdi className="[overflow-wrap:anywhere]">{key.name}</bdi>
                  <code className="block font-mono text-13 text-ink-soft">{key.start}…</code>
                </th>
                <td>{key.revoked ? words.revoked(key.revoked) : words.expired(key.expired ?? '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  )
}
