package org.aftersales.loyalty.ledger;

import java.util.UUID;

/**
 * What points move for; nothing moves points twice.
 *
 * @param id the unit of a registration, the invitation of a survey
 */
public record Cause(Reason reason, UUID id) {}
