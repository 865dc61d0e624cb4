import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { NoFields } from '#app/domain/account/account-forms.ts'
import { signOut } from '#app/domain/account/sign-out.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { noSessionHeader, readActor } from '#app/http/session.server.ts'
import { redirectWith } from '#app/http/signing-in.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** There is nothing to read here: signing out is a form. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(linksIn(languageOf(params)).home())
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const home = linksIn(languageOf(params)).home()
  const actor = await readActor(context, request)
  // Whose session has ended is out already.
  if (actor.kind !== 'person') return redirectWith(home, [await noSessionHeader(context)])
  const form = await readForm(context, request, NoFields)
  if (!form.ok) throw new Response(null, { status: 403 })
  await signOut(context.exchange, actor)
  return redirectWith(home, [await noSessionHeader(context)])
}

/** Never seen: the page exists so that a refusal is shown in the frame of the site. */
export default function SignOut() {
  return null
}
