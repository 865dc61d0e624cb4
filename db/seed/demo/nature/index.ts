import type { DemoPart } from '../demo-types.ts'
import * as markets from './agriculture-markets.ts'
import * as mushrooms from './agriculture-mushrooms.ts'
import * as pomelo from './agriculture-pomelo.ts'
import * as tea from './agriculture-tea.ts'
import * as forestPlots from './forestry-plots.ts'
import * as forestProtection from './forestry-protection.ts'
import * as forestResources from './forestry-resources.ts'
import * as marineBuoys from './marine-buoys.ts'
import * as marineCroaker from './marine-croaker.ts'
import * as marineObservations from './marine-observations.ts'
import * as marineProducts from './marine-products.ts'
import { organisations } from './organisations.ts'
import * as coldChain from './transport-cold-chain.ts'
import * as ports from './transport-ports.ts'
import * as roads from './transport-roads.ts'
import * as commercialWeather from './weather-commercial.ts'
import * as weatherCorpus from './weather-corpus.ts'
import * as publicWeather from './weather-public.ts'

/** Sea, weather, forest, farm and road. */
export const naturePart: DemoPart = {
  organisations,
  listings: [
    ...marineObservations.listings,
    ...marineBuoys.listings,
    ...marineCroaker.listings,
    ...marineProducts.listings,
    ...publicWeather.listings,
    ...commercialWeather.listings,
    ...weatherCorpus.listings,
    ...forestResources.listings,
    ...forestPlots.listings,
    ...forestProtection.listings,
    ...tea.listings,
    ...mushrooms.listings,
    ...pomelo.listings,
    ...markets.listings,
    ...ports.listings,
    ...roads.listings,
    ...coldChain.listings,
  ],
}
