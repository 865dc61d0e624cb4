import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { SwitchForm } from '#app/domain/member/member-forms.ts'
import { switchOrganisation } from '#app/domain/member/switch-organisation.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { ownPath, requirePerson } from '#app/http/guards.server.ts'
import { sessionHeader } from '#app/http/session.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** There is nothing to see here: the form stands in the menu of every page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(linksIn(languageOf(params)).home())
}

/** Acts for another organisation from now on, and goes on with the page that was open. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePerson(context, request)
  const form = await readForm(context, request, SwitchForm)
  const links = linksIn(languageOf(params))
  // No page shows what is wrong with this form; a stale one is sent again from the menu.
  if (!form.ok) return redirect(links.myOrganisations())
  const { slug, to } = form.data
  try {
    const session = await switchOrganisation(context.exchange.database.write, { actor, slug })
    return redirect(pageToGoOn(to) ?? links.myOrganisation(slug), {
      headers: { 'Set-Cookie': await sessionHeader(context, session) },
    })
  } catch (error) {
    return refuse(error)
  }
}

/** The page that was open, without what it said of something done before. */
function pageToGoOn(to: string | undefined): string | undefined {
  const path = ownPath(to)
  if (path === undefined) return undefined
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  for (const name of ['done', 'mail']) searchParams.delete(name)
  return ownPath(pathname + (searchParams.size > 0 ? `?${searchParams}` : ''))
}
