import { z } from 'zod'
import { longestRules, timeLimits, tradingLimits } from './exchange-settings.ts'

/** One line: no control signs, no signs that turn the direction of writing, no double spaces. */
const line = (most: number) =>
  z
    .string('required')
    .transform((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(most, 'tooLong'))
const name = (most: number) => line(most).pipe(z.string().min(1, 'required'))

const days = ({ least, most }: { least: number; most: number }) =>
  z
    .string('required')
    .transform((text) => text.normalize('NFKC').trim())
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{1,3}$/, 'daysNumber'),
    )
    .transform(Number)
    .pipe(z.number().min(least, 'daysBounds').max(most, 'daysBounds'))

/** A share as people write it, in per cent with at most two places; gives hundredths of a per cent. */
const percent = ({ least, most }: { least: number; most: number }) =>
  z
    .string('required')
    .transform((typed) => typed.normalize('NFKC').replace(/[%\s]/g, ''))
    .pipe(
      z
        .string()
        .min(1, 'required')
        .regex(/^\d{1,3}(\.\d{1,2})?$/, 'percentNumber'),
    )
    .transform((typed) => Math.round(Number(typed) * 100))
    .pipe(z.number().min(least, 'percentBounds').max(most, 'percentBounds'))

const text = z
  .string('required')
  .transform((value) => value.replace(/\r\n?/g, '\n').replace(/\0/g, '').trimEnd())
  .pipe(z.string().max(longestRules, 'tooLong'))

const seen = z.coerce.number('invalid').int().min(0)

/** The forms of the settings, by the field `intent`. `seen` is the revision of the settings that the page showed. */
export const SettingsForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('names'),
    seen,
    nameZh: name(30),
    nameEn: name(60),
    taglineZh: line(30),
    taglineEn: line(60),
  }),
  z.object({
    intent: z.literal('contact'),
    seen,
    email: line(254).pipe(z.union([z.literal(''), z.email('emailInvalid')], 'emailInvalid')),
    phone: line(40).pipe(z.string().regex(/^[\d+()\- ，,;；转ext.]*$/, 'phoneInvalid')),
    addressZh: line(120),
    addressEn: line(200),
  }),
  z.object({
    intent: z.literal('limits'),
    seen,
    reviewDays: days(timeLimits.reviewDays),
    noticeDays: days(timeLimits.noticeDays),
    shortNoticeDays: days(timeLimits.shortNoticeDays),
    invitationDays: days(timeLimits.invitationDays),
    overduePeriods: days(timeLimits.overduePeriods),
  }),
  z.object({
    intent: z.literal('trading'),
    seen,
    requestDays: days(tradingLimits.requestDays),
    approveDays: days(tradingLimits.approveDays),
    signDays: days(tradingLimits.signDays),
    payDays: days(tradingLimits.payDays),
    deliverDays: days(tradingLimits.deliverDays),
    inspectDays: days(tradingLimits.inspectDays),
    disputeDays: days(tradingLimits.disputeDays),
    feePercent: percent(tradingLimits.feeBasisPoints),
  }),
  z.object({ intent: z.literal('rulesZh'), seen, rulesZh: text }),
  z.object({ intent: z.literal('rulesEn'), seen, rulesEn: text }),
  z.object({ intent: z.literal('removeLogo'), seen }),
])
export type SettingsChange = z.infer<typeof SettingsForm>

/** What comes with the picture. */
export const UploadedLogo = z.object({ intent: z.literal('upload'), seen })
