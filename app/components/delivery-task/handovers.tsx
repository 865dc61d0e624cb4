import type { TaskView } from '../../domain/delivery-task/task-view.ts'
import { taskWords } from '../../i18n/delivery-task.ts'
import { useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { SmallForm } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import type { ShownCredentials } from './task-page.tsx'

/** What was handed over, the last first; credentials only once they are asked for. */
export function Handovers({
  slug,
  number,
  view,
  shown,
}: {
  slug: string
  number: string
  view: TaskView
  shown: ShownCredentials | undefined
}) {
  const words = useWords(taskWords)
  return (
    <Part id="handovers" title={words.handoversTitle}>
      {view.handovers.length === 0 ? (
        <p className="text-ink-soft">{words.none}</p>
      ) : (
        <ol className="max-w-text border-t border-hairline">
          {view.handovers.map(({ id, at, person, text, hasCredentials, file, looks }) => (
            <li key={id} className="border-b border-hairline py-3">
              <p className="text-13 text-ink-soft tabular-nums">
                {at}
                {person ? (
                  <>
                    {' '}
                    · <bdi>{person}</bdi>
                  </>
                ) : null}
              </p>
              <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
                <bdi>{text}</bdi>
              </p>
              {file ? (
                <p className="mt-1 text-15 [overflow-wrap:anywhere]">
                  <a href={files.handoverFile(slug, number, id)} download>
                    <bdi>{file.name}</bdi>
                  </a>{' '}
                  <span className="text-13 text-ink-soft">{file.bytes}</span>
                </p>
              ) : null}
              {shown?.handover === id ? (
                <div role="status" className="mt-2 border-l-4 border-warn bg-warn-wash px-4 py-2">
                  <p className="font-medium">{words.shown}</p>
                  <pre className="mt-1 font-mono text-13 whitespace-pre-wrap [overflow-wrap:anywhere]">
                    {shown.credentials}
                  </pre>
                  <p className="mt-1 text-13">{words.shownLead}</p>
                </div>
              ) : hasCredentials && view.mayLook ? (
                <div className="mt-2">
                  <SmallForm name="look" fields={{ handover: id }} look="plain">
                    {words.look}
                  </SmallForm>
                </div>
              ) : hasCredentials ? (
                <p className="mt-1 text-15">{words.hasCredentials}</p>
              ) : null}
              {looks.map((look, index) => (
                <p key={index} className="mt-1 text-13 text-ink-soft">
                  {words.looked(look.person, look.at)}
                </p>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}
