package org.aftersales.warranty.intake;

import java.time.Instant;
import java.util.UUID;

/** What we read of somebody who may be asked again. */
record CustomerOptedIn(UUID customerId, Instant optedInAt) {}
