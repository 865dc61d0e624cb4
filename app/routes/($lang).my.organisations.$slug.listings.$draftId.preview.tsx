import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PreviewPage } from '#app/components/draft/preview-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewPreview } from '#app/domain/draft/preview-view.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = draftWords[language].preview
  const { organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { database } = context.exchange
  const draft = await findDraft(database.read, { id: params.draftId ?? '', organisationId: organisation.id })
  if (!draft) throw notFound()
  const preview = viewPreview(
    {
      content: draft.content,
      hasSample: draft.sample !== null,
      code: draft.listingCode ?? words.draftCode,
      updatedAt: draft.updatedAt,
    },
    organisation.profile,
    { language, now: Date.now(), origin: context.origin, siteName: currentSettings(database).name[language] },
  )
  return {
    slug: organisation.slug,
    id: draft.id,
    preview,
    head: pageHead(language, `${words.title} · ${preview.card.title.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DraftPreview() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <PreviewPage {...view} />
}
