package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fee of a late change that was made. */
@Schema(name = "LateFee")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateFeeView(
        UUID id,
        LateFee.Change change,
        Money fee,

        @Schema(description = "whether the customer was let off it, before the change or afterwards")
        boolean waived,

        @Schema(description = "when they were, where they had agreed to pay before") @Nullable
        Instant waivedAt,

        @Schema(description = "for staff only, as who settled it last") @Nullable
        String waivedBecause,

        @Nullable String actor,
        Instant agreedAt) {

    static LateFeeView of(LateFee fee, @Nullable LateFeeWaiver waiver, boolean inside) {
        var why = waiver == null ? fee.waivedBecause() : waiver.reason();
        var who = waiver == null ? fee.actor() : waiver.actor();
        return new LateFeeView(
                fee.id(),
                fee.change(),
                fee.fee(),
                why != null,
                waiver == null ? null : waiver.waivedAt(),
                inside ? why : null,
                inside ? who : null,
                fee.agreedAt());
    }
}
