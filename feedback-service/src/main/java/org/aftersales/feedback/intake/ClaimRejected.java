package org.aftersales.feedback.intake;

import java.time.Instant;

/** When it was decided; the rest of the event is a {@link ClaimDecided}. */
record ClaimRejected(Instant rejectedAt) {}
