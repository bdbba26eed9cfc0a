package org.aftersales.loyalty.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Points that end later than they would have.
 *
 * @param from the last local day on which they could have been spent
 * @param to the last local day on which they can be
 */
public record Extended(UUID lotId, long points, LocalDate from, LocalDate to) {}
