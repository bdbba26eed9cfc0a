package org.aftersales.feedback.compensation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of compensations is narrowed to; null does not narrow. */
record CompensationFilter(
        @Nullable UUID complaintId, @Nullable CompensationStatus status, boolean stuck) {}
