package org.aftersales.ticket.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.ticket.technician.NeededSkill;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent says to get an appointment for a ticket. */
record RequestAppointment(
        @NotNull UUID ticketId,
        @NotNull AppointmentType type,
        @NotNull AppointmentMode mode,

        @NotNull @Size(max = 64) @Schema(description = "IANA name, of the place or of the customer")
        String zone,

        @Schema(description = "where it is; needed in person") @Pattern(regexp = Codes.CODE) @Nullable
        String territory,

        @Schema(description = "usual for the type where absent") @Min(5) @Max(720) @Nullable
        Integer minutes,

        @Schema(defaultValue = "1") @Min(1) @Max(5) @Nullable
        Integer crew,

        @Size(max = 10) @Nullable List<@NotNull @Valid NeededSkill> skills,

        @Schema(description = "where one joins; needed online") @Size(max = 500) @Nullable
        String joinUrl,

        @Schema(description = "to be covered by a training") @Size(max = 50) @Nullable
        List<@NotNull @Pattern(regexp = Codes.CODE) String> topics,

        @Schema(description = "when it would suit the customer") @Valid @Nullable
        TimeSpan requested,

        @Schema(description = "held at once where given") @Valid @Nullable
        Slot slot) {

    /** @throws org.aftersales.kit.problem.RuleViolated when the parts do not fit */
    Wish wish(Function<String, byte[]> seal) {
        var window = requested == null ? null : requested.window("/requested");
        var session = new Session(null, Objects.requireNonNullElse(topics, List.of()), null);
        return new Wish(order(joinUrl == null ? null : seal.apply(joinUrl)), window, session);
    }

    void check() {
        new OrderCheck(mode, zone, territory).withLink(joinUrl).verify();
    }

    private Order order(byte @Nullable [] link) {
        var length = minutes == null ? (int) type.usual().toMinutes() : minutes;
        return new Order(
                type,
                mode,
                zone,
                territory,
                length,
                Objects.requireNonNullElse(crew, 1),
                Objects.requireNonNullElse(skills, List.of()),
                link);
    }
}
