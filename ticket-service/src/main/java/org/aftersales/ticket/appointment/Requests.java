package org.aftersales.ticket.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.aftersales.kit.domain.Money;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say about an appointment that there is. */
final class Requests {

    private Requests() {}

    record HoldSlot(@NotNull @Valid Slot slot) {}

    record ConfirmAppointment(
            @Schema(
                    description =
                            "when the customer is told it begins; an hour from the planned beginning where absent")
            @Valid
            @Nullable
            TimeSpan promised) {}

    record RescheduleAppointment(
            @NotNull @Valid Slot slot,
            @Valid @Nullable TimeSpan promised,
            @NotNull Party askedBy,

            @Schema(description = "a code") @Pattern(regexp = Codes.CODE) @Nullable
            String reason,

            @Valid @Nullable FeeWord fee) {}

    record CancelAppointment(
            @NotNull Party askedBy,

            @Schema(description = "a code") @NotNull @Pattern(regexp = Codes.CODE)
            String reason,

            @Valid @Nullable FeeWord fee) {}

    record MoveOwn(
            @Schema(description = "of one of the times that are free") @NotNull
            Instant start,

            @Schema(description = "what I was told it costs, and agree to") @Nullable
            Money fee) {}

    record CancelOwn(
            @Schema(description = "a code") @Pattern(regexp = Codes.CODE) @Nullable
            String reason,

            @Schema(description = "what I was told it costs, and agree to") @Nullable
            Money fee) {}

    record WaiveFee(
            @Schema(description = "a code") @NotNull @Pattern(regexp = Codes.CODE)
            String reason) {}

    record MissAppointment(@NotNull Absentee missedBy) {}

    record CompleteAppointment(
            @Schema(description = "needed of visits, except trainings") @Valid @Nullable
            Protocol acceptance,

            @Schema(description = "what a training covered") @Size(max = 50) @Nullable
            List<@NotNull @Pattern(regexp = Codes.CODE) String> topics) {}

    record SayUnderstood(
            @NotNull Understanding understanding,

            @Schema(description = "of those covered; all of them where a \"not yet\" names none")
            @Size(max = 50)
            @Nullable
            List<@NotNull @Pattern(regexp = Codes.CODE) String> unclearTopics) {}
}
