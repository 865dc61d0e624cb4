import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { StartPage } from '#app/components/draft/start-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { kinds } from '#app/domain/codes/trade.ts'
import { copyToDraft, createDrafts, reviseListing } from '#app/domain/draft/create-draft.server.ts'
import { StartForm } from '#app/domain/draft/draft-forms.ts'
import { admitStart, startFromFile } from '#app/domain/draft/start-from-file.server.ts'
import { viewWork } from '#app/domain/draft/work-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { say } from '#app/domain/text.ts'
import { readUpload } from '#app/http/document-upload.server.ts'
import { isUpload } from '#app/http/file-form.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listOwnListings, listOwnWork } from '#db/queries/own-listings.server.ts'

/** What can be chosen to copy or revise: what was changed last. */
const mostChoices = 200

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = draftWords[language].start
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const { read } = context.exchange.database
  const drafts = await listOwnWork(read, {
    organisationId: organisation.id,
    filter: { text: '', state: 'draft' },
    limit: mostChoices,
  })
  const listings = await listOwnListings(read, organisation.id, mostChoices)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    kinds: kinds.map((kind) => ({ value: kind.code, label: kind[language] })),
    drafts: drafts.map((row) => ({
      value: `draft:${row.id}`,
      label: viewWork(row, language).title?.text ?? draftWords[language].list.untitled,
    })),
    listings: listings.map(({ code, title }) => ({ value: `listing:${code}`, label: say(title, language) || code })),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const { database, config } = context.exchange
  const place = { actor, organisationId: organisation.id }
  const goTo = (id: string, done: string) =>
    redirect(`${links.draft(organisation.slug, id)}?${new URLSearchParams({ done })}`)
  if (isUpload(request)) {
    const admit = () => admitStart(database, place)
    const upload = await readUpload(context, request, { filesDir: config.filesDir, admit })
    if (!upload.ok) return upload.response
    try {
      return { report: await startFromFile(database, { ...place, ...upload, language }) }
    } catch (error) {
      return refuse(error, { intent: 'upload' })
    }
  }
  const form = await readForm(context, request, StartForm)
  if (!form.ok) return form.response
  const { data } = form
  try {
    switch (data.intent) {
      case 'empty': {
        const [id = ''] = await createDrafts(database, {
          ...place,
          drafts: [{ origin: 'EMPTY', content: { kind: data.kind } }],
        })
        return goTo(id, 'created')
      }
      case 'copy':
        return goTo(await copyToDraft(database, { ...place, source: data.source }), 'copied')
      case 'revise':
        return goTo(await reviseListing(database, { ...place, code: data.listing }), 'created')
    }
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function NewListing() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <StartPage {...view} report={answer && 'report' in answer ? answer.report : undefined} />
}
