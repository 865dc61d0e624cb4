import type { DemoPart } from '../demo-types.ts'
import { health } from './health.ts'
import { healthClinical } from './health-clinical.ts'
import { organisations } from './organisations.ts'

export const societyPart: DemoPart = {
  organisations,
  listings: [...health, ...healthClinical],
}
