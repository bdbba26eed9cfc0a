package org.aftersales.feedback.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit that is known here to be somebody's, as it is handed over to them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExportedUnit")
public record ToldUnit(
        UUID unitId,
        String gtin,

        @Schema(description = "Who sold it; none where that is not known")
        String retailerId,

        @Schema(description = "What was paid for it; absent where that is not known") @Nullable
        Money price,

        Proof proof,
        @Schema(description = "When it became theirs") Instant since) {

    static ToldUnit of(OwnedUnit unit) {
        return new ToldUnit(unit.unitId(), unit.gtin(), unit.retailerId(), unit.price(), unit.proof(), unit.since());
    }
}
