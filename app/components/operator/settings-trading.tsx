import type { ReactNode } from 'react'
import { type ExchangeSettings, tradingLimitNames, tradingLimits } from '../../domain/settings/exchange-settings.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { settingsTradingWords } from '../../i18n/settings-trading.ts'
import { PasswordAgain } from '../account/password-again.tsx'
import { Button } from '../form/button.tsx'
import { TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SettingsPart } from './settings-part.tsx'

const percentOf = (basisPoints: number) => String(basisPoints / 100)
const dayNames = tradingLimitNames.filter((name) => name !== 'feeBasisPoints')

/** The part of the settings about trading: how long each step of an order may take, and what the exchange keeps. */
export function SettingsTrading({ trading, seen }: { trading: ExchangeSettings['trading']; seen: ReactNode }) {
  const words = useWords(settingsTradingWords)
  const { problems } = useWords(operatorWords)
  const { most, standard } = tradingLimits.feeBasisPoints
  return (
    <SettingsPart id="trading" title={words.title} lead={words.lead}>
      <Form
        name="trading"
        sentences={problems}
        values={{
          ...Object.fromEntries(dayNames.map((name) => [name, String(trading[name])])),
          feePercent: percentOf(trading.feeBasisPoints),
        }}
      >
        {seen}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {dayNames.map((name) => (
            <TextField
              key={name}
              name={name}
              label={words.names[name]}
              hint={words.daysHint(tradingLimits[name].least, tradingLimits[name].most, tradingLimits[name].standard)}
              inputMode="numeric"
              maxLength={3}
            />
          ))}
          <TextField
            name="feePercent"
            label={words.fee}
            hint={words.feeHint(percentOf(most), percentOf(standard))}
            inputMode="decimal"
            maxLength={6}
          />
        </div>
        <PasswordAgain />
        <Button look="plain">{words.save}</Button>
      </Form>
    </SettingsPart>
  )
}
