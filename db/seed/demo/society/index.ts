import type { DemoPart } from '../demo-types.ts'
import { city } from './city.ts'
import { citySensing } from './city-sensing.ts'
import { commerce } from './commerce.ts'
import { commercePrices } from './commerce-prices.ts'
import { compute } from './compute.ts'
import { education } from './education.ts'
import { educationMathematics } from './education-mathematics.ts'
import { finance } from './finance.ts'
import { financeRisk } from './finance-risk.ts'
import { government } from './government.ts'
import { governmentCitizens } from './government-citizens.ts'
import { health } from './health.ts'
import { healthClinical } from './health-clinical.ts'
import { healthProducts } from './health-products.ts'
import { healthRestricted } from './health-restricted.ts'
import { hokkien } from './hokkien-speech.ts'
import { organisations } from './organisations.ts'
import { tourism } from './tourism.ts'
import { tourismHeritage } from './tourism-heritage.ts'

export const societyPart: DemoPart = {
  organisations,
  listings: [
    ...health,
    ...healthProducts,
    ...healthClinical,
    ...healthRestricted,
    ...educationMathematics,
    ...education,
    ...government,
    ...governmentCitizens,
    ...tourism,
    ...tourismHeritage,
    ...hokkien,
    ...financeRisk,
    ...finance,
    ...commercePrices,
    ...commerce,
    ...citySensing,
    ...city,
    ...compute,
  ],
}
