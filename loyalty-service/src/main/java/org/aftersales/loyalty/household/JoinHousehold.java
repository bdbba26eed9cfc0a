package org.aftersales.loyalty.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The body of {@code POST /v1/me/household/memberships}. */
record JoinHousehold(@NotNull @Size(min = 1, max = 64) String code) {
    /** Never the code: it would end in a log. */
    @Override
    public String toString() {
        return "an invitation";
    }
}
