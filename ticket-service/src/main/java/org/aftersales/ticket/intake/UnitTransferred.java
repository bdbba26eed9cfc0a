package org.aftersales.ticket.intake;

import java.util.UUID;

/** What we read of a unit that has another owner. */
record UnitTransferred(UUID unitId, UUID customerId) {}
