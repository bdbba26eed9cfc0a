package org.aftersales.feedback.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of complaints is narrowed to; null does not narrow. */
record ComplaintFilter(
        @Nullable UUID ticketId,
        @Nullable ComplaintStatus status,
        @Nullable PromiseKind breached,
        @Nullable Severity severity,
        @Nullable String escalatedTo,
        @Nullable UUID incidentId) {

    static final ComplaintFilter ALL = new ComplaintFilter(null, null, null, null, null, null);
}
