package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of somebody who does not want to be asked. */
record CustomerOptedOut(UUID customerId, Instant optedOutAt) {}
