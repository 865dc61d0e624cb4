import type { DemoDemand } from './demand-types.ts'
import { energyDemands } from './energy.ts'
import { natureDemands } from './nature.ts'
import { societyDemands } from './society.ts'
import { transportDemands } from './transport.ts'

/** Every demand of the demo, with what becomes of it. */
export const demoDemands: readonly DemoDemand[] = [
  ...transportDemands,
  ...energyDemands,
  ...natureDemands,
  ...societyDemands,
]
