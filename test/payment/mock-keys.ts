/** Keys of the mock payment service in tests. */
export const secretKey = 'sk_test_of_the_exchange'
export const webhookSecret = 'whsec_of_the_exchange'
