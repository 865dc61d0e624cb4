import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { openNotice } from '#app/domain/notice/notices.server.ts'
import { refuse } from '#app/http/forms.server.ts'
import { notFound, ownPath, requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { inLanguage } from '#app/links.ts'

/** Reads a notice and leads to what it tells of. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePermission(context, request, 'notice.see')
  let path: string
  try {
    path = await openNotice(context.exchange.database, { actor, id: params.id ?? '' })
  } catch (error) {
    return refuse(error)
  }
  const own = ownPath(path)
  if (own === undefined) throw notFound()
  const [pathname = '/', search = ''] = own.split(/(?=\?)/, 2)
  return redirect(inLanguage(pathname, search, languageOf(params)))
}

export default function Notice() {
  return null
}
