import type { z } from 'zod'
import type { Database } from '#db/client.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { recogniseOrganisation } from './badges.server.ts'
import { decideCapability } from './capabilities.server.ts'
import {
  reinstateOrganisation,
  returnOrganisation,
  suspendOrganisation,
  verifyOrganisation,
} from './decide-verification.server.ts'
import type { DecisionForm } from './organisation-forms.ts'
import type { Sender } from './tell-people.server.ts'

/** Takes the decision of the operator's form; refuses what its act refuses. */
export async function takeDecision(
  database: Database,
  form: z.infer<typeof DecisionForm>,
  place: { actor: PersonActor; organisationId: string; sender: Sender },
): Promise<void> {
  switch (form.intent) {
    case 'verify':
      return verifyOrganisation(database, { ...place, verificationId: form.verification })
    case 'return':
      return returnOrganisation(database, { ...place, verificationId: form.verification, reasons: form.reasons })
    case 'suspend':
      return suspendOrganisation(database, { ...place, reason: form.reason })
    case 'reinstate':
      return reinstateOrganisation(database, { ...place, reason: form.reason })
    case 'grant':
      return decideCapability(database, { ...place, ...form.request })
    case 'refuse':
      return decideCapability(database, { ...place, ...form.request, refusal: form.reason })
    case 'badges': {
      if (form.dcmmUntil && !form.dcmm) throw new Refusal('invalid', 'dcmmMissing', { field: 'dcmm' })
      const level = Number(form.dcmm)
      return recogniseOrganisation(database, {
        ...place,
        recognition: {
          tier: form.tier || undefined,
          dcmm: level > 0 ? { level, expiresAt: endOfDay(form.dcmmUntil) } : undefined,
          kinds: form.kinds,
        },
      })
    }
  }
}

/** The last moment of a day in the exchange's time (UTC+8). */
function endOfDay(day: string): number | null {
  return day ? Date.parse(`${day}T23:59:59.999+08:00`) : null
}
