import type { DemoPart } from '../demo-types.ts'
import { listings as embodied } from './embodied.ts'
import { listings as manipulation } from './embodied-manipulation.ts'
import { listings as energyGeneration } from './energy-generation.ts'
import { listings as energyLoad } from './energy-load.ts'
import { listings as energyLoadCurves } from './energy-load-curves.ts'
import { listings as energyMarket } from './energy-market.ts'
import { listings as energyStorage } from './energy-storage.ts'
import { listings as energyWind } from './energy-wind.ts'
import { listings as lowAltitude } from './low-altitude.ts'
import { listings as lowAltitudeServices } from './low-altitude-services.ts'
import { listings as electronics } from './manufacturing-electronics.ts'
import { listings as equipment } from './manufacturing-equipment.ts'
import { listings as materials } from './manufacturing-materials.ts'
import { listings as petrochemical } from './manufacturing-petrochemical.ts'
import { listings as processSafety } from './manufacturing-process-safety.ts'
import { listings as textile } from './manufacturing-textile.ts'
import { organisations } from './organisations.ts'

/** Manufacturing, energy, embodied intelligence and the low-altitude economy. */
export const industryPart: DemoPart = {
  organisations,
  listings: [
    ...energyLoad,
    ...energyLoadCurves,
    ...energyWind,
    ...energyGeneration,
    ...energyStorage,
    ...energyMarket,
    ...petrochemical,
    ...processSafety,
    ...electronics,
    ...textile,
    ...materials,
    ...equipment,
    ...manipulation,
    ...embodied,
    ...lowAltitude,
    ...lowAltitudeServices,
  ],
}
