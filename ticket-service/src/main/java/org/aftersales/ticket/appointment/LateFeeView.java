package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fee of a late change that was made. */
@Schema(name = "LateFee")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateFeeView(
        LateFee.Change change,
        Money fee,

        @Schema(description = "whether the customer was let off it")
        boolean waived,

        @Schema(description = "for staff only, as who settled it") @Nullable
        String waivedBecause,

        @Nullable String actor,
        Instant agreedAt) {

    static LateFeeView of(LateFee fee, boolean inside) {
        var why = fee.waivedBecause();
        return new LateFeeView(
                fee.change(), fee.fee(), why != null, inside ? why : null, inside ? fee.actor() : null, fee.agreedAt());
    }
}
