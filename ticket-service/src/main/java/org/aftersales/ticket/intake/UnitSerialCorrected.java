package org.aftersales.ticket.intake;

import java.util.UUID;

/** What we read of a unit whose serial was another's. */
record UnitSerialCorrected(UUID unitId, String serial) {}
