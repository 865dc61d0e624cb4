import type { CodeList } from './code-list.ts'
import * as content from './content.ts'
import * as grading from './grading.ts'
import * as industry from './industry.ts'
import { licences } from './licence.ts'
import * as parties from './parties.ts'
import { allRegions } from './region.ts'
import * as trade from './trade.ts'

/** Every code list of the exchange by name: for the public code-list page, the API and the tests that walk them. */
export const codeLists = {
  kind: trade.kinds,
  delivery: trade.deliveryModes,
  price_model: trade.priceModels,
  price_unit: trade.priceUnits,
  price_basis: trade.priceBases,
  settlement_cycle: trade.settlementCycles,
  right: trade.rights,
  exclusivity: trade.exclusivities,
  source_kind: trade.sourceKinds,
  authorisation_mode: trade.authorisationModes,
  registration_type: trade.registrationTypes,
  after_term: trade.afterTerms,
  openness: trade.opennesses,
  field: industry.fields16,
  local_industry: industry.localIndustries,
  industry: industry.industrySections,
  grade: grading.grades,
  impact_object: grading.impactObjects,
  impact_degree: grading.impactDegrees,
  subject_category: grading.subjectCategories,
  processing_degree: grading.processingDegrees,
  personal_flag: grading.personalFlags,
  consent_basis: grading.consentBases,
  protection: grading.protections,
  cross_border: grading.crossBorders,
  frequency: content.frequencies,
  format: content.formats,
  field_type: content.fieldTypes,
  language: content.dataLanguages,
  hq_type: content.hqTypes,
  modality: content.modalities,
  training_stage: content.trainingStages,
  annotation_method: content.annotationMethods,
  annotator: content.annotators,
  quality_dimension: content.qualityDimensions,
  capability: parties.capabilities,
  enterprise_tier: parties.enterpriseTiers,
  organisation_kind: parties.organisationKinds,
  third_party_kind: parties.thirdPartyKinds,
  security_service: parties.securityServices,
  region: allRegions,
  licence: licences,
} as const satisfies Record<string, CodeList>

export type CodeListName = keyof typeof codeLists
