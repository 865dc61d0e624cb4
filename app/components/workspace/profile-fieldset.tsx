import type { ProfileOptions } from '../../domain/organisation/profile-options.ts'
import { useWords } from '../../i18n/messages.tsx'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { profileFieldWords } from '../../i18n/profile-fields.ts'
import { SelectField, TextArea, TextField } from '../form/field.tsx'

/** The fields of an organisation's profile: who it is by its licence, then how it presents itself. */
export function ProfileFieldset({ options }: { options: ProfileOptions }) {
  const { profile: words } = useWords(organisationWorkWords)
  const names = useWords(profileFieldWords)
  return (
    <>
      <div>
        <h2 className="text-20">{words.identity}</h2>
        <p className="text-13 text-ink-soft">{words.identityLead}</p>
      </div>
      <TextField
        name="nameZh"
        label={names.nameZh}
        hint={words.hints.nameZh}
        maxLength={100}
        autoComplete="organization"
      />
      <TextField name="nameEn" label={names.nameEn} hint={words.hints.nameEn} maxLength={200} isOptional />
      <TextField
        name="creditCode"
        label={names.creditCode}
        hint={words.hints.creditCode}
        maxLength={30}
        autoComplete="off"
        spellCheck={false}
        className="w-full max-w-64 rounded border border-line bg-sheet px-3 py-2 font-mono uppercase aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop"
      />
      <SelectField
        name="kind"
        label={names.kind}
        hint={words.hints.kind}
        options={options.kinds}
        empty={words.choose}
      />
      <SelectField name="region" label={names.region} options={options.regions} empty={words.choose} />
      <SelectField name="industry" label={names.industry} options={options.industries} empty={words.choose} />
      <h2 className="mt-4 text-20">{words.about}</h2>
      <TextField
        name="website"
        label={names.website}
        hint={words.hints.website}
        type="url"
        inputMode="url"
        maxLength={500}
        isOptional
      />
      <TextArea name="aboutZh" label={names.aboutZh} hint={words.hints.aboutZh} rows={6} maxLength={4_000} isOptional />
      <TextArea name="aboutEn" label={names.aboutEn} rows={6} maxLength={4_000} isOptional />
    </>
  )
}
