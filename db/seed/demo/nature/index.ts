import type { DemoPart } from '../demo-types.ts'
import * as crops from './agriculture-crops.ts'
import * as tea from './agriculture-tea.ts'
import * as forestry from './forestry.ts'
import * as marine from './marine.ts'
import * as marineProducts from './marine-products.ts'
import { organisations } from './organisations.ts'
import * as transport from './transport.ts'
import * as weather from './weather.ts'

/** Sea, weather, forest, farm and road. */
export const naturePart: DemoPart = {
  organisations,
  listings: [
    ...marine.listings,
    ...marineProducts.listings,
    ...weather.listings,
    ...forestry.listings,
    ...tea.listings,
    ...crops.listings,
    ...transport.listings,
  ],
}
