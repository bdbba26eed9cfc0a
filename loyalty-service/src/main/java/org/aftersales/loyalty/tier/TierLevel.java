package org.aftersales.loyalty.tier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.programme.DisplayName;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a programme.
 *
 * @param code for events and other services; 1 to 64 characters
 * @param name for people
 * @param nameFa the same in Persian; as {@code name} where absent
 * @param points from how many qualifying points on, that number included
 * @param ticketPriority what it brings; null: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierLevel(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Size(min = 1, max = 100) String name,
        @Nullable @Size(min = 1, max = 100) String nameFa,
        @Min(1) @Max(Points.MOST) long points,
        @Nullable TicketPriority ticketPriority) {
    static final String CODE = "[A-Za-z][A-Za-z0-9._-]{0,63}";

    /** The same, called otherwise. */
    TierLevel named(DisplayName other) {
        return new TierLevel(code, other.en(), other.fa(), points, ticketPriority);
    }
}
