package org.aftersales.loyalty.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * The body of {@code POST /v1/members/{id}/expiry-extensions}.
 *
 * @param until the last local day, in the programme's zone, on which the points can be spent; what ends later anyhow stays
 * @param evidence where it can be seen: the number of a ticket, a claim, an order; never words about a person
 */
record ExtendExpiry(
        @NotNull LocalDate until,
        @NotNull ExtensionReason reason,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/#-]{0,99}")
        String evidence) {}
