import type { DemoPart } from '../demo-types.ts'
import * as crops from './agriculture-crops.ts'
import * as tea from './agriculture-tea.ts'
import * as forestProtection from './forestry-protection.ts'
import * as forestResources from './forestry-resources.ts'
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
    ...marineCroaker.listings,
    ...marineProducts.listings,
    ...publicWeather.listings,
    ...commercialWeather.listings,
    ...weatherCorpus.listings,
    ...forestResources.listings,
    ...forestProtection.listings,
    ...tea.listings,
    ...crops.listings,
    ...ports.listings,
    ...roads.listings,
    ...coldChain.listings,
  ],
}
