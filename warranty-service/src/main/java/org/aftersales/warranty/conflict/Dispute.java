package org.aftersales.warranty.conflict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is to be claimed should the unit turn out to be registered for somebody else.
 *
 * @param statement what happened, in the claimant's words; for staff only
 */
public record Dispute(
        @NotNull ConflictReason reason,
        @NotNull @Size(min = 1, max = 4000) String statement) {}
