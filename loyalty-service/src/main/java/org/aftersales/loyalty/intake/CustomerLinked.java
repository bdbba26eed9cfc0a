package org.aftersales.loyalty.intake;

import java.time.Instant;
import java.util.UUID;

record CustomerLinked(UUID customerId, String subject, Instant linkedAt) {}
