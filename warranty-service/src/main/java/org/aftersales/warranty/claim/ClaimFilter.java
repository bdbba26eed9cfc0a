package org.aftersales.warranty.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of claims is narrowed to. */
record ClaimFilter(@Nullable UUID unitId, @Nullable ClaimStatus status) {

    /** Binds a cursor to the list it continues. */
    String fingerprint() {
        return "claims?unitId=" + unitId + "&status=" + status;
    }
}
