import { accountPolicies } from './account.ts'
import { afterTradePolicies } from './after-trade.ts'
import { billingPolicies } from './billing.ts'
import { contractPolicies } from './contracts.ts'
import { deliveryPolicies } from './delivery.ts'
import { demandPolicies } from './demands.ts'
import { draftPolicies } from './drafts.ts'
import { fitTestPolicies } from './fit-tests.ts'
import { gatewayPolicies } from './gateway.ts'
import { matchingPolicies } from './matching.ts'
import { operatorPolicies } from './operator.ts'
import { orderPolicies } from './orders.ts'
import { organisationPolicies } from './organisation.ts'
import { paymentPolicies } from './payments.ts'
import type { RoutePolicies } from './policy.ts'
import { publicPolicies } from './public.ts'
import { requestPolicies } from './requests.ts'
import { resourcePolicies } from './resources.ts'
import { responsePolicies } from './responses.ts'
import { topicPolicies } from './topics.ts'

/** Every route of the site with who may use it; a test holds each route and each act against it. */
export const allPolicies: RoutePolicies = {
  ...publicPolicies,
  ...accountPolicies,
  ...organisationPolicies,
  ...deliveryPolicies,
  ...billingPolicies,
  ...contractPolicies,
  ...demandPolicies,
  ...draftPolicies,
  ...fitTestPolicies,
  ...gatewayPolicies,
  ...matchingPolicies,
  ...orderPolicies,
  ...afterTradePolicies,
  ...requestPolicies,
  ...resourcePolicies,
  ...responsePolicies,
  ...topicPolicies,
  ...paymentPolicies,
  ...operatorPolicies,
}
