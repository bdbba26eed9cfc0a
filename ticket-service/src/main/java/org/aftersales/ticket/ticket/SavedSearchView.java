package org.aftersales.ticket.ticket;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept search. */
@Schema(name = "SavedSearch")
record SavedSearchView(
        UUID id,
        String name,
        boolean shared,

        @Schema(description = "whether the caller has kept it; others run it only")
        boolean own,

        SearchFilter filter,
        Instant createdAt) {}
