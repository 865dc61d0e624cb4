import type { ActionFunctionArgs } from '@remix-run/node'
import type { SaveAnswer } from '#app/components/draft/use-autosave.ts'
import { SaveForm } from '#app/domain/draft/draft-forms.ts'
import { findSection, sectionsOf } from '#app/domain/draft/draft-sections.ts'
import { viewSide } from '#app/domain/draft/editor-view.ts'
import { marksOf } from '#app/domain/draft/read-section.ts'
import { saveDraft } from '#app/domain/draft/save-draft.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { readForm } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { formWords } from '#app/i18n/forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'

/** Saves a section while it is written: as JSON what the page goes on with, or why it was not saved. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const answer = (value: SaveAnswer, status = 200) => Response.json(value, { status })
  const sentences: Readonly<Record<string, string>> = {
    ...formWords[language].problems,
    ...draftWords[language].problems,
  }
  const refused = (reason = '', status = 422) => answer({ state: 'refused', sentence: sentences[reason] ?? '' }, status)
  const form = await readForm(context, request, SaveForm)
  if (!form.ok) return refused(form.response.data.form.problems[0]?.reason, form.response.init?.status)
  const { edition, base, from } = form.data
  const section = findSection(form.data.section)
  if (!section) throw notFound()
  try {
    const saved = await saveDraft(context.exchange.database, {
      actor,
      organisationId: organisation.id,
      draftId: params.draftId ?? '',
      section,
      form: form.values,
      seen: { edition, base, from },
    })
    if (saved.state === 'conflict') return answer({ state: 'conflict' }, 409)
    const { content, hasSample } = saved
    const asked = sectionsOf(content).find((each) => each.section === section)?.fields ?? []
    return answer({
      state: 'saved',
      edition: saved.edition,
      time: formatMoment(saved.at).slice(-5),
      // Fields that are asked for only now come to the page with what stands in them.
      base: { ...marksOf(asked, content, from), ...base, ...saved.next.base },
      counts: saved.next.counts,
      kept: saved.kept,
      side: viewSide(content, { section, hasSample, language }),
    })
  } catch (error) {
    if (error instanceof Refusal)
      return refused(error.reason, { stale: 409, not_found: 404 }[error.code as string] ?? 422)
    throw error
  }
}
