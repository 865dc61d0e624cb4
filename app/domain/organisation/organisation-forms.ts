import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { capabilities, enterpriseTiers, organisationKinds, thirdPartyKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import { hasBadSigns, neededText, typedText } from '../typed-text.ts'
import { isCreditCode } from './organisation.ts'
import type { OwnProfile } from './profile-fields.ts'
import { reasonFields } from './profile-fields.ts'
import { documentKinds } from './standings.ts'

const line = (most: number) =>
  z
    .string('required')
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !hasBadSigns(text) && !/[\r\n]/.test(text), 'badSigns')
const whole = z.coerce.number().int()

/** As people type it: spaces and hyphens between, small letters, full width. */
const creditCode = z
  .string()
  .max(60, 'creditCodeLength')
  .default('')
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/[\s\u2010-\u2015-]/g, '')
      .toUpperCase(),
  )
  .superRefine((code, context) => {
    if (code === '' || isCreditCode(code)) return
    const message =
      code.length !== 18
        ? 'creditCodeLength'
        : /^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code)
          ? 'creditCodeCheck'
          : 'creditCodeSigns'
    context.addIssue({ code: 'custom', message })
  })

const website = line(500)
  .default('')
  .transform((typed) => (typed === '' || /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`))
  .refine((address) => address === '' || isWebAddress(address), 'websiteInvalid')

/** What members fill in of their organisation. Only name and kind are needed to begin; the rest before it is submitted. */
export const ProfileForm = z
  .object({
    nameZh: line(100).pipe(z.string().min(2, 'nameZhMissing')),
    nameEn: line(200).default(''),
    creditCode,
    kind: z.enum(codesOf(organisationKinds), 'kindMissing'),
    region: z
      .string()
      .max(10)
      .default('')
      .refine((code) => code === '' || findRegion(code) !== undefined, 'invalid'),
    industry: z.enum(['', ...codesOf(industrySections)]).default(''),
    website,
    aboutZh: typedText(4_000).default(''),
    aboutEn: typedText(4_000).default(''),
  })
  .transform(
    (form): OwnProfile => ({
      name: { zh: form.nameZh, ...(form.nameEn && { en: form.nameEn }) },
      kind: form.kind,
      ...((form.aboutZh || form.aboutEn) && {
        about: { ...(form.aboutZh && { zh: form.aboutZh }), ...(form.aboutEn && { en: form.aboutEn }) },
      }),
      ...(form.creditCode && { creditCode: form.creditCode }),
      ...(form.region && { region: form.region }),
      ...(form.industry && { industry: form.industry }),
      ...(form.website && { website: form.website }),
    }),
  )

/** Changing the profile: with the moment it was last changed when the form was shown, so that no change covers another. */
export const ChangeProfileForm = z.object({ seen: whole }).and(ProfileForm)

/** Submitting and withdrawing, from the overview. */
export const OverviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('submit') }),
  z.object({ intent: z.literal('withdraw'), verification: z.uuid() }),
])

/** The fields of the upload form beside its file. */
export const UploadForm = z.object({
  intent: z.literal('upload'),
  kind: z.enum(codesOf(documentKinds), 'documentKindMissing'),
})
export const RemoveDocumentForm = z.object({ intent: z.literal('remove'), document: z.uuid() })

const statement = neededText(1_000, 'statementMissing')
const capability = z.enum(codesOf(capabilities), 'required')

/** Asking for a capability, or taking the request back. */
export const CapabilityForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('request'),
    capability,
    statement,
    kinds: z.array(z.enum(codesOf(thirdPartyKinds))).default([]),
  }),
  z.object({ intent: z.literal('withdraw'), capability }),
])

const reason = neededText(500, 'reasonMissing')
const reasonOrNone = typedText(500).default('')

/** A request for a capability as the operator saw it: the capability and when it was asked for. */
const grantRequest = z
  .string('required')
  .regex(/^[A-Z_]{1,20}:\d{1,16}$/, 'required')
  .transform((text) => {
    const [code = '', at = ''] = text.split(':')
    return { capability: code, requestedAt: Number(at) }
  })
  .pipe(z.object({ capability, requestedAt: z.number().int() }))

/** What the operator decides on an organisation's page. */
export const DecisionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('verify'), verification: z.uuid() }),
  z
    .object({
      intent: z.literal('return'),
      verification: z.uuid(),
      ...(Object.fromEntries(reasonFields.map((field) => [`reason-${field}`, reasonOrNone])) as Record<
        `reason-${(typeof reasonFields)[number]}`,
        typeof reasonOrNone
      >),
    })
    .transform(({ intent, verification, ...given }) => ({
      intent,
      verification,
      reasons: reasonFields.flatMap((field) => {
        const said = given[`reason-${field}`]
        return said ? [{ field, reason: said }] : []
      }),
    }))
    .refine(({ reasons }) => reasons.length > 0, 'reasonsMissing'),
  z.object({ intent: z.literal('suspend'), reason }),
  z.object({ intent: z.literal('reinstate'), reason }),
  z.object({ intent: z.literal('grant'), request: grantRequest }),
  z.object({ intent: z.literal('refuse'), request: grantRequest, reason }),
  z.object({
    intent: z.literal('badges'),
    tier: z.enum(['', ...codesOf(enterpriseTiers)]).default(''),
    dcmm: z.enum(['', '1', '2', '3', '4', '5']).default(''),
    /** The last day on which the DCMM certificate holds, in the exchange's time. */
    dcmmUntil: z
      .string()
      .default('')
      .refine((day) => day === '' || isDay(day), 'dayInvalid'),
    kinds: z.array(z.enum(codesOf(thirdPartyKinds))).default([]),
  }),
])

function isWebAddress(address: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(address)
    return ['http:', 'https:'].includes(protocol) && hostname.includes('.') && username === ''
  } catch {
    return false
  }
}

function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
