import type { DemoPart } from '../demo-types.ts'
import { listings as embodied } from './embodied.ts'
import { listings as energyGeneration } from './energy-generation.ts'
import { listings as energyLoad } from './energy-load.ts'
import { listings as energyStorage } from './energy-storage.ts'
import { listings as lowAltitude } from './low-altitude.ts'
import { listings as electronics } from './manufacturing-electronics.ts'
import { listings as equipment } from './manufacturing-equipment.ts'
import { listings as materials } from './manufacturing-materials.ts'
import { listings as petrochemical } from './manufacturing-petrochemical.ts'
import { listings as textile } from './manufacturing-textile.ts'
import { organisations } from './organisations.ts'

/** Manufacturing, energy, embodied intelligence and the low-altitude economy. */
export const industryPart: DemoPart = {
  organisations,
  listings: [
    ...energyLoad,
    ...energyGeneration,
    ...energyStorage,
    ...petrochemical,
    ...electronics,
    ...textile,
    ...materials,
    ...equipment,
    ...embodied,
    ...lowAltitude,
  ],
}
