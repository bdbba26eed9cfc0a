package org.aftersales.warranty.customer;

import java.time.Instant;

/**
 * What makes whoever presents it the customer whom it names.
 *
 * @param expiresAt the last moment at which it is good, in UTC
 */
record LinkCode(String code, Instant expiresAt) {}
