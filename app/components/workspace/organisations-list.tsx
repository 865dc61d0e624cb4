import { type MemberRole, memberRoles } from '../../domain/access/roles.ts'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import { labelOf } from '../../domain/codes/code-list.ts'
import type { NextStep } from '../../domain/organisation/next-step.ts'
import type { Standing } from '../../domain/organisation/standings.ts'
import { membersWords } from '../../i18n/members.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { Done } from '../ui/done.tsx'
import { LineHead, ListTable } from '../ui/list-table.tsx'
import { StandingMark } from './standing-mark.tsx'

export type MyOrganisation = { slug: string; name: Said; standing: Standing; role: MemberRole; next: NextStep }

/** The organisations of whoever is signed in, with what is to be done for each. */
export function OrganisationsList({ organisations }: { organisations: readonly MyOrganisation[] }) {
  const { next, list: words } = useWords(organisationWorkWords)
  const { done } = useWords(membersWords)
  const { language, links } = useSpeech()
  return (
    <div className="py-8">
      <Done sentences={done} />
      <h1 className="text-26">{words.title}</h1>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">
        {organisations.length === 0 ? words.noneLead : words.lead}
      </p>
      {organisations.length === 0 ? (
        <p className="mt-6">{words.none}</p>
      ) : (
        <ListTable
          label={words.table}
          columns={[words.name, words.standing, { head: words.role, from: 'sm' }, { head: words.next, from: 'sm' }]}
        >
          {organisations.map((each) => (
            <tr key={each.slug}>
              <LineHead to={links.myOrganisation(each.slug)} name={each.name}>
                <span className="block text-13 font-normal text-ink-soft sm:hidden">
                  {labelOf(memberRoles, each.role, language)}
                  {next[each.next] ? <span className="block">{next[each.next]}</span> : null}
                </span>
              </LineHead>
              <td>
                <StandingMark standing={each.standing} />
              </td>
              <td className="hidden sm:table-cell">{labelOf(memberRoles, each.role, language)}</td>
              <td className="hidden sm:table-cell">{next[each.next]}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <p className="mt-6">
        <a
          href={links.newOrganisation()}
          className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead"
        >
          {words.create}
        </a>
      </p>
    </div>
  )
}
