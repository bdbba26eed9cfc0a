package org.aftersales.ticket.appointment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import org.aftersales.kit.domain.Money;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of the fee for a late change: one of the two. */
@Schema(name = "LateFeeWord")
record FeeWord(
        @Schema(description = "the fee as the customer was told it and agreed to") @Nullable
        Money accepted,

        @Schema(description = "a code: why staff lets the customer off it") @Pattern(regexp = Codes.CODE) @Nullable
        String waivedBecause) {

    @AssertTrue(message = "Either accepted or waivedBecause.")
    @Schema(hidden = true)
    boolean isOneOfTwo() {
        return (accepted == null) != (waivedBecause == null);
    }
}
