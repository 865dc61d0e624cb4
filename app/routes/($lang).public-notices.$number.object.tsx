import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { ObjectPage } from '#app/components/public-notice/object-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { fileObjection } from '#app/domain/public-notice/file-objection.server.ts'
import { isOpenOutcome, outcomeOf } from '#app/domain/public-notice/notice-view.ts'
import { ObjectForm } from '#app/domain/public-notice/objection-forms.ts'
import { readObjecting } from '#app/domain/public-notice/read-notice.server.ts'
import { pickText, say } from '#app/domain/text.ts'
import { readForm, refuse, refuseForm } from '#app/http/forms.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findPublicNotice } from '#db/queries/submissions-notice.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requirePermission(context, request, 'objection.see')
  const { read } = context.exchange.database
  const notice = await findPublicNotice(read, params.number ?? '')
  if (!notice) throw notFound()
  const slug = new URL(request.url).searchParams.get('organisation') ?? undefined
  const { choices, organisation, objections, documents } = await readObjecting(read, { actor, notice, slug })
  const words = publicNoticeWords[language].object
  return {
    number: notice.number,
    title: pickText(notice.title, language) ?? { text: notice.number, language },
    isOpen: isOpenOutcome(outcomeOf(notice)),
    organisation: organisation && {
      slug: organisation.slug,
      name: say(organisation.name, language),
      isProvider: organisation.organisationId === notice.provider.id,
      mayUpload: may(actor, 'document.change', organisation.organisationId),
    },
    others: choices
      .filter((each) => each !== organisation)
      .map((each) => ({ slug: each.slug, name: say(each.name, language) })),
    objections,
    documents: documents.map(({ id, fileName }) => ({ id, fileName })),
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const actor = await requirePermission(context, request, 'objection.see')
  const { database } = context.exchange
  const notice = await findPublicNotice(database.read, params.number ?? '')
  if (!notice) throw notFound()
  const form = await readForm(context, request, ObjectForm)
  if (!form.ok) return form.response
  const { organisation: slug, text, document } = form.data
  const membership = actor.memberships.find((each) => each.slug === slug)
  if (!membership) return refuseForm(form.values, [{ field: 'organisation', reason: 'organisationNotYours' }])
  try {
    await fileObjection(database, {
      actor,
      organisationId: membership.organisationId,
      submissionId: notice.id,
      text,
      ...(document && { documentId: document }),
    })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${links.objectTo(notice.number, slug)}&done=filed`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function ObjectToNotice() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <ObjectPage {...view} />
}
