import { mostFieldTerms } from '../../domain/catalogue/field-terms.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** Fields that the dictionary must have: those chosen, to be unticked, and room for one more. */
export function HasFieldsGroup({ chosen }: { chosen: readonly string[] }) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  return (
    <details open={chosen.length > 0} className="facet">
      <summary>
        <h3 className="text-15">{words.hasFields.title}</h3>
        {chosen.length > 0 ? (
          <span className="text-13 font-normal text-ink-soft">{words.chosenOf(chosen.length)}</span>
        ) : null}
      </summary>
      <fieldset className="pb-3" aria-describedby="fields-hint">
        <legend className="sr-only">{words.hasFields.title}</legend>
        {chosen.length > 0 ? (
          <ul className="mb-2 flex flex-wrap gap-2">
            {chosen.map((name) => (
              <li key={name} className="min-w-0">
                <label className="inline-flex max-w-full items-center gap-1.5 rounded border border-lead bg-lead-wash px-2 py-0.5 text-15 text-lead">
                  <input type="checkbox" name="hasField" value={name} defaultChecked />
                  <bdi className="min-w-0 break-words">{name}</bdi>
                </label>
              </li>
            ))}
          </ul>
        ) : null}
        {chosen.length < mostFieldTerms ? (
          <label className="block">
            <span className="text-13">{words.hasFields.add}</span>
            <input
              name="hasField"
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              className="w-full min-w-0 rounded border border-line bg-sheet px-2 py-1 text-15"
            />
          </label>
        ) : null}
        <p id="fields-hint" className="mt-1 text-13 text-ink-soft">
          {words.hasFields.hint}
        </p>
      </fieldset>
    </details>
  )
}
