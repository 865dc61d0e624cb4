import { demoAccountWords } from '../../i18n/demo-accounts.ts'
import { useWords } from '../../i18n/messages.tsx'
import { SmallForm } from '../form/small-form.tsx'

type Person = { email: string; name: string; role: string; organisation: string | undefined }

/** Whom anybody may sign in as in a demo, by organisation: one click each. */
export function DemoPeople({ password, people }: { password: string; people: readonly Person[] }) {
  const words = useWords(demoAccountWords)
  const groups = [...new Set(people.map(({ organisation }) => organisation))]
  return (
    <section aria-labelledby="demo-people" className="mt-4 rounded border border-hairline bg-wash px-4 py-3 text-15">
      <h2 id="demo-people" className="text-15">
        {words.title}
      </h2>
      <p className="mt-1 text-13 text-ink-soft text-pretty">{words.lead(password)}</p>
      {groups.map((group) => (
        <div key={group ?? 'operator'} className="mt-3 border-t border-hairline pt-2">
          <h3 className="text-13 font-medium">{group ?? words.operator}</h3>
          <ul className="mt-1 grid gap-x-4 sm:grid-cols-2">
            {people
              .filter(({ organisation }) => organisation === group)
              .map(({ email, name, role }) => (
                <li key={email} className="min-w-0">
                  <SmallForm name="demo" fields={{ email, password }} label={`${words.signInAs(name)} ${role}`}>
                    <bdi>{name}</bdi>
                    {role ? ` · ${role}` : null}
                  </SmallForm>
                  <span className="block text-13 break-all text-ink-soft">{email}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
