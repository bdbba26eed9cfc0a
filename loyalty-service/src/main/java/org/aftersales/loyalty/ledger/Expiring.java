package org.aftersales.loyalty.ledger;

import java.time.LocalDate;

/** Points that end together; {@code on} is the last local day on which they can be spent. */
record Expiring(long points, LocalDate on) {}
