import { z } from 'zod'
import type { ExchangeKey } from './exchange-key.server.ts'

/** For so long after the password, the second factor may be given. */
export const signInStepLife = 10 * 60_000

const Step = z.object({ personId: z.string(), passwordChangedAt: z.number().nullable(), at: z.number() })

/** Somebody whose password was right, on the way to the second factor. It is no session: nothing can be done with it. */
export type SignInStep = z.infer<typeof Step>

/** Seals a step for the browser to carry. */
export function sealSignInStep(key: ExchangeKey, step: SignInStep): string {
  return key.seal('sign-in', JSON.stringify(step))
}

/** The step a browser carries; undefined where there is none, it was changed, or it is over. */
export function openSignInStep(key: ExchangeKey, sealed: string | undefined, now: number): SignInStep | undefined {
  const text = sealed && key.unseal('sign-in', sealed)
  if (!text) return undefined
  const step = Step.parse(JSON.parse(text))
  return step.at + signInStepLife > now ? step : undefined
}
