import type { FieldView } from '../../domain/draft/editor-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { DictionaryTable } from './dictionary-table.tsx'
import { boxLook, FieldFrame, idOf, useTied, valueIn, withTyped } from './field-frame.tsx'
import { OffersEditor } from './offers-editor.tsx'
import type { RowOptions } from './row-options.ts'

/** One field of the form, by its control. */
export function DraftControl({ field, options }: { field: FieldView; options: RowOptions }) {
  switch (field.control) {
    case 'text':
    case 'area':
    case 'keywords':
      return <BothLanguages field={field} />
    case 'codes':
      return <Codes field={field} />
    case 'impacts':
      return <Impacts field={field} options={options} />
    case 'scores':
      return <Scores field={field} />
    case 'dictionary':
      return <DictionaryTable field={field} options={options} />
    case 'offers':
      return <OffersEditor field={field} options={options} />
    default:
      return (
        <FieldFrame field={field}>
          <OneBox field={field} />
        </FieldFrame>
      )
  }
}

function OneBox({ field }: { field: FieldView }) {
  const words = useWords(draftWords).editor
  const tied = useTied(field)
  const box = { id: idOf(field.path), name: field.path, defaultValue: valueIn(field), ...tied }
  switch (field.control) {
    case 'code':
      return (
        <select className={`${boxLook} max-w-100`} {...box}>
          <option value="">{words.choose}</option>
          {withTyped(field.options ?? [], valueIn(field)).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'flag':
      return (
        <select className={`${boxLook} max-w-40`} {...box}>
          <option value="">{words.choose}</option>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </select>
      )
    case 'texts':
    case 'words':
    case 'lines':
    case 'returnCodes':
    case 'regions':
      return (
        <textarea
          rows={field.control === 'regions' ? 2 : field.control === 'lines' ? 8 : 4}
          spellCheck={field.control === 'texts'}
          className={`${boxLook} ${field.control === 'lines' ? 'font-mono text-13' : ''}`}
          {...box}
        />
      )
    case 'day':
      // What is no day yet stays as it was typed, which a calendar box would not show.
      return (
        <input
          type={/^(?:|\d{4}-\d{2}-\d{2})$/.test(valueIn(field)) ? 'date' : 'text'}
          className={`${boxLook} max-w-48`}
          {...box}
        />
      )
    case 'number':
    case 'size':
    case 'money':
    case 'share':
      return (
        <span className="flex items-center gap-2">
          <input
            type="text"
            inputMode={field.control === 'size' ? 'text' : 'decimal'}
            autoComplete="off"
            className={`${boxLook} max-w-48 tabular-nums`}
            {...box}
          />
          {field.unit ? <span className="text-ink-soft">{field.unit}</span> : null}
        </span>
      )
    default:
      return (
        <input
          type="text"
          inputMode={field.control === 'link' ? 'url' : undefined}
          autoComplete="off"
          maxLength={field.max}
          className={boxLook}
          {...box}
        />
      )
  }
}

function BothLanguages({ field }: { field: FieldView }) {
  const words = useWords(draftWords).editor
  const tied = useTied(field)
  const rows = field.path === 'description' ? 10 : 3
  return (
    <FieldFrame field={field} isGroup>
      <div className={field.control === 'area' ? 'grid gap-2' : 'grid gap-2 sm:grid-cols-2'}>
        {(['zh', 'en'] as const).map((language) => {
          const name = `${field.path}.${language}`
          const box = { id: idOf(name), name, defaultValue: valueIn(field, name), ...tied }
          return (
            <div key={language} className="grid content-start gap-1">
              <label htmlFor={idOf(name)} className="text-13 text-ink-soft">
                {language === 'zh' ? words.chinese : words.english}
              </label>
              {field.control === 'area' ? (
                <textarea rows={rows} lang={language === 'zh' ? 'zh-Hans' : 'en'} className={boxLook} {...box} />
              ) : (
                <input type="text" lang={language === 'zh' ? 'zh-Hans' : 'en'} className={boxLook} {...box} />
              )}
            </div>
          )
        })}
      </div>
    </FieldFrame>
  )
}

function Codes({ field }: { field: FieldView }) {
  const name = `${field.path}[]`
  const chosen = [field.values[name] ?? []].flat()
  const isLong = (field.options ?? []).some(({ label }) => label.length > 12)
  return (
    <FieldFrame field={field} isGroup>
      <div className={`grid gap-x-4 ${isLong ? 'sm:grid-cols-2' : 'grid-cols-2 sm:grid-cols-4'}`}>
        {(field.options ?? []).map((option) => (
          <label key={option.value} className="flex items-baseline gap-2 py-1">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="translate-y-0.5"
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

function Impacts({ field, options }: { field: FieldView; options: RowOptions }) {
  const words = useWords(draftWords).editor
  const colon = useSpeech().language === 'zh' ? '：' : ': '
  return (
    <FieldFrame field={field} isGroup>
      <div className="grid">
        {(field.options ?? []).map(({ value, label }) => {
          const [degree, reason] = [`${field.path}.${value}.degree`, `${field.path}.${value}.reason`]
          return (
            <div key={value} className="grid gap-2 border-t border-hairline py-3 sm:grid-cols-[8rem_11rem_1fr]">
              <p className="sm:py-2">{label}</p>
              <select
                name={degree}
                aria-label={label + colon + words.impacts.degree}
                defaultValue={valueIn(field, degree)}
                className={boxLook}
              >
                <option value="">{words.impacts.none}</option>
                {options.degrees.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
              <input
                name={reason}
                aria-label={label + colon + words.impacts.reason}
                placeholder={words.impacts.reason}
                defaultValue={valueIn(field, reason)}
                className={boxLook}
              />
            </div>
          )
        })}
      </div>
    </FieldFrame>
  )
}

function Scores({ field }: { field: FieldView }) {
  return (
    <FieldFrame field={field} isGroup>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
        {(field.options ?? []).map(({ value, label }) => (
          <label key={value} className="flex items-center justify-between gap-2">
            <span>{label}</span>
            <input
              name={`${field.path}.${value}`}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={valueIn(field, `${field.path}.${value}`)}
              className={`${boxLook} max-w-24 tabular-nums`}
            />
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
