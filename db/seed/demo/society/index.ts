import type { DemoPart } from '../demo-types.ts'
import { city } from './city.ts'
import { commerce } from './commerce.ts'
import { compute } from './compute.ts'
import { education } from './education.ts'
import { finance } from './finance.ts'
import { government } from './government.ts'
import { health } from './health.ts'
import { healthClinical } from './health-clinical.ts'
import { organisations } from './organisations.ts'
import { hokkienCorpus, tourism } from './tourism.ts'

export const societyPart: DemoPart = {
  organisations,
  listings: [
    ...health,
    ...healthClinical,
    ...education,
    ...government,
    ...hokkienCorpus,
    ...tourism,
    ...finance,
    ...commerce,
    ...city,
    ...compute,
  ],
}
