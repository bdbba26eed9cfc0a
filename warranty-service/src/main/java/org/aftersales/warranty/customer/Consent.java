package org.aftersales.warranty.customer;

import java.time.Instant;

/**
 * That a person allowed something or took it back.
 *
 * @param place in the history of all consents, growing; 0 for the retailer's word of the sale
 */
record Consent(ConsentPurpose purpose, boolean given, Instant at, ToldBy source, long place) {}
