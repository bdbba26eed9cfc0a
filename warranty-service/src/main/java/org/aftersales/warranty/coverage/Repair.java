package org.aftersales.warranty.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished repair in local days.
 *
 * @param withoutUse from the day the work began to the day it was done, both included
 */
record Repair(
        UUID ticketId, RepairOutcome outcome, @Nullable String part, LocalDate reportedOn, Span withoutUse) {}
