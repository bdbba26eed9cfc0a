package org.aftersales.ticket.appointment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.aftersales.kit.domain.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it means for a customer to move an appointment or to call it off, told before they do. */
@Schema(name = "ToldAppointmentChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldChange(
        @Schema(description = "whether they may move it themselves")
        boolean movable,

        @Schema(description = "how often they may still move it; absent where as often as they like") @Nullable
        Integer movesLeft,

        @Schema(description = "a new time begins then at the latest; absent where they may not move it") @Nullable
        Instant movableUntil,

        @Schema(description = "until then it is in time; absent where nothing is promised") @Nullable
        Instant inTimeUntil,

        @Schema(description = "whether it is too late to change it for nothing")
        boolean late,

        @Schema(description = "what a late change costs, now or then; absent where it costs nothing") @Nullable
        Money fee) {}
