import type { OwnDemandView } from '../../domain/demand/own-demand-view.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Marked } from '../ui/marked.tsx'

/** Who is invited to answer, and inviting another. */
export function DemandInvitations({ invited, canInvite }: Pick<OwnDemandView, 'invited' | 'canInvite'>) {
  const { page: words, problems } = useWords(demandWords)
  const { links } = useSpeech()
  if (invited.length === 0 && !canInvite) return null
  return (
    <section aria-labelledby="invited" className="mt-10 max-w-text">
      <h3 id="invited" className="text-17">
        {words.invited}
      </h3>
      <p className="text-15 text-ink-soft">{words.invitedHint}</p>
      {invited.length === 0 ? <p className="mt-2 text-15">{words.noneInvited}</p> : null}
      <ul className="mt-2 grid gap-1">
        {invited.map(({ id, slug, name, isBrokered }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4">
            <a href={links.organisation(slug)}>
              <Marked said={name} />
            </a>
            {isBrokered ? <span className="text-13 text-ink-soft">{words.brokered}</span> : null}
            {canInvite && !isBrokered ? (
              <SmallForm name="uninvite" fields={{ invited: id }} label={`${words.uninvite}: ${name.text}`}>
                {words.uninvite}
              </SmallForm>
            ) : null}
          </li>
        ))}
      </ul>
      {canInvite ? (
        <div className="mt-4">
          <Form name="invite" sentences={problems}>
            <TextField name="organisation" label={words.organisation} hint={words.organisationHint} maxLength={200} />
            <Button look="plain">{words.invite}</Button>
          </Form>
        </div>
      ) : null}
    </section>
  )
}
