import type { ExchangeSettings } from '../../domain/settings/exchange-settings.ts'
import { longestRules, timeLimitNames, timeLimits } from '../../domain/settings/exchange-settings.ts'
import { acceptedLogos } from '../../domain/settings/logo-rules.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { PasswordAgain } from '../account/password-again.tsx'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SettingsPart } from './settings-part.tsx'
import { SettingsTrading } from './settings-trading.tsx'

export type SettingsView = Pick<
  ExchangeSettings,
  'revision' | 'name' | 'tagline' | 'contact' | 'limits' | 'trading'
> & {
  /** Address of the own picture. */
  logo: string | undefined
  rules: { zh: string; en: string }
  hasRules: boolean
}

/** Everything operators set about the exchange: one form a part, so that saving one leaves the others alone. */
export function SettingsPage({
  revision,
  name,
  tagline,
  contact,
  limits,
  trading,
  logo,
  rules,
  hasRules,
}: SettingsView) {
  const { settings: words, problems } = useWords(operatorWords)
  const { links } = useSpeech()
  const seen = <input type="hidden" name="seen" value={revision} />
  return (
    <>
      <SettingsPart id="names" title={words.names} lead={words.namesLead}>
        <Form
          name="names"
          sentences={problems}
          values={{ nameZh: name.zh, nameEn: name.en, taglineZh: tagline.zh, taglineEn: tagline.en }}
        >
          {seen}
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <TextField name="nameZh" label={words.nameZh} maxLength={30} lang="zh-Hans" />
            <TextField name="nameEn" label={words.nameEn} maxLength={60} lang="en" />
            <TextField
              name="taglineZh"
              label={words.taglineZh}
              hint={words.taglineHint}
              isOptional
              maxLength={30}
              lang="zh-Hans"
            />
            <TextField
              name="taglineEn"
              label={words.taglineEn}
              hint={words.taglineHint}
              isOptional
              maxLength={60}
              lang="en"
            />
          </div>
          <Button look="plain">{words.saveNames}</Button>
        </Form>
      </SettingsPart>

      <SettingsPart id="logo" title={words.logo} lead={words.logoLead}>
        {logo ? (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <img
              src={logo}
              alt={words.logoNow}
              className="h-14 w-auto max-w-64 rounded border border-hairline bg-sheet object-contain p-2"
            />
            <Form name="removeLogo" sentences={problems}>
              {seen}
              <Button look="plain">{words.logoRemove}</Button>
            </Form>
          </div>
        ) : (
          <p>{words.logoNone}</p>
        )}
        <div className="mt-5">
          <Form name="upload" encType="multipart/form-data" sentences={problems}>
            {seen}
            <TextField name="file" label={words.logoFile} type="file" accept={acceptedLogos} />
            <Button look="plain">{words.logoSave}</Button>
          </Form>
        </div>
      </SettingsPart>

      <SettingsPart id="contact" title={words.contact} lead={words.contactLead}>
        <Form
          name="contact"
          sentences={problems}
          values={{
            email: contact.email,
            phone: contact.phone,
            addressZh: contact.address.zh,
            addressEn: contact.address.en,
          }}
        >
          {seen}
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <TextField name="email" label={words.email} type="email" isOptional maxLength={254} autoComplete="off" />
            <TextField name="phone" label={words.phone} type="tel" isOptional maxLength={40} autoComplete="off" />
            <TextField name="addressZh" label={words.addressZh} isOptional maxLength={120} lang="zh-Hans" />
            <TextField name="addressEn" label={words.addressEn} isOptional maxLength={200} lang="en" />
          </div>
          <Button look="plain">{words.saveContact}</Button>
        </Form>
      </SettingsPart>

      <SettingsPart id="limits" title={words.limits} lead={words.limitsLead}>
        <Form
          name="limits"
          sentences={problems}
          values={Object.fromEntries(timeLimitNames.map((each) => [each, String(limits[each])]))}
        >
          {seen}
          <div className="grid items-end gap-5 sm:grid-cols-2">
            {timeLimitNames.map((each) => (
              <TextField
                key={each}
                name={each}
                label={words.limitNames[each].label}
                hint={words.limitNames[each].hint(timeLimits[each].least, timeLimits[each].most)}
                inputMode="numeric"
                maxLength={3}
              />
            ))}
          </div>
          <PasswordAgain />
          <Button look="plain">{words.saveLimits}</Button>
        </Form>
      </SettingsPart>

      <SettingsTrading trading={trading} seen={seen} />

      <SettingsPart id="rules" title={words.rules} lead={words.rulesLead}>
        {hasRules ? (
          <p className="mb-4">
            <a href={links.rules()}>{words.rulesSee}</a>
          </p>
        ) : null}
        {(['zh', 'en'] as const).map((language) => {
          const field = language === 'zh' ? 'rulesZh' : 'rulesEn'
          return (
            <div key={language} className="mt-6 first:mt-0">
              <Form name={field} sentences={problems} values={{ [field]: rules[language] }}>
                {seen}
                <TextArea
                  name={field}
                  label={words[field]}
                  isOptional
                  rows={12}
                  maxLength={longestRules}
                  lang={language === 'zh' ? 'zh-Hans' : 'en'}
                  spellCheck={false}
                />
                <Button look="plain">{words.saveRules[language]}</Button>
              </Form>
            </div>
          )
        })}
      </SettingsPart>
    </>
  )
}
