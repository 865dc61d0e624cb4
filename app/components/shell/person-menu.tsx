import { Form, useLocation, useRouteLoaderData } from '@remix-run/react'
import { useSpeech } from '../../i18n/messages.tsx'
import type { loader as rootLoader } from '../../root.tsx'

/** Signing in, or for whoever is: who they are, for whom they act, what is new, and the way out. */
export function PersonMenu() {
  const { messages, links } = useSpeech()
  const words = messages.shell.person
  const { pathname, search } = useLocation()
  const site = useRouteLoaderData<typeof rootLoader>('root')
  const person = site?.signedIn
  const link = 'inline-block py-1 text-ink no-underline hover:underline'
  if (!person)
    return (
      <a href={links.signIn()} className={link}>
        {words.signIn}
      </a>
    )
  const current = person.organisations.find(({ isCurrent }) => isCurrent)
  const here = pathname + search
  return (
    <details className="person-menu sm:relative">
      <summary className="flex cursor-pointer items-baseline gap-1 py-1">
        <span className="max-w-40 truncate">{person.name}</span>
        {person.unread > 0 ? (
          <span className="rounded-full bg-lead px-1.5 text-13 text-on-lead tabular-nums">
            <span className="sr-only">{words.unread(person.unread)}</span>
            <span aria-hidden="true">{person.unread > 99 ? '99+' : person.unread}</span>
          </span>
        ) : null}
        <span
          aria-hidden="true"
          className="mb-0.5 ml-0.5 size-1.5 rotate-45 self-center border-r-[1.5px] border-b-[1.5px] border-ink-soft"
        />
      </summary>
      <div className="absolute inset-x-4 z-20 mt-1 grid grid-cols-1 gap-1 rounded sm:inset-x-auto sm:right-0 sm:w-64 border border-line bg-sheet p-3">
        {current ? (
          <a href={links.myOrganisation(current.slug)} className={link}>
            <span className="block text-13 text-ink-soft">{words.actsFor}</span>
            {current.name}
          </a>
        ) : null}
        {person.organisations.length > 1 ? (
          <Form method="post" action={links.switchOrganisation()} reloadDocument className="flex gap-2">
            <input type="hidden" name="csrf" value={site?.csrf ?? ''} />
            <input type="hidden" name="to" value={here} />
            <select
              name="slug"
              aria-label={words.switchTo}
              defaultValue={current?.slug}
              className="min-w-0 flex-1 rounded border border-line bg-sheet px-2 py-1"
            >
              {person.organisations.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
            <button type="submit" className="rounded border border-line px-2 py-1">
              {words.switch}
            </button>
          </Form>
        ) : null}
        <ul>
          {[
            { to: links.myOrganisations(), label: words.organisations },
            { to: links.notices(), label: words.notices },
            { to: links.follows(), label: words.follows },
            { to: links.account(), label: words.account },
            ...(person.isOperator ? [{ to: links.operator(), label: words.operator }] : []),
            ...(person.isOperatorPending ? [{ to: links.operator(), label: words.operatorPending }] : []),
          ].map(({ to, label }) => (
            <li key={label}>
              <a href={to} className={link}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <Form method="post" action={links.signOut()} reloadDocument className="border-t border-hairline pt-2">
          <input type="hidden" name="csrf" value={site?.csrf ?? ''} />
          <button type="submit" className="py-1 underline">
            {words.signOut}
          </button>
        </Form>
      </div>
    </details>
  )
}
