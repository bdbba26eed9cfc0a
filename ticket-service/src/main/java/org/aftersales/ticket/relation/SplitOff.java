package org.aftersales.ticket.relation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Codes;
import org.aftersales.ticket.ticket.Priority;
import org.aftersales.ticket.ticket.Split;
import org.aftersales.ticket.ticket.TicketKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes a ticket of its own. */
record SplitOff(
        @Schema(description = "absent: of the same kind") @Nullable
        TicketKind kind,

        @Schema(description = "absent: as urgent") @Nullable Priority priority,
        @Size(min = 1, max = 200) @Nullable String subject,

        @Schema(description = "messages that are read there too") @Size(max = 100) @Nullable
        Set<@NotNull UUID> messages,

        @Schema(description = "devices that go on there and not here") @Size(max = 100) @Nullable
        Set<@NotNull UUID> items,

        @Schema(
                description = "whether what is promised counts from the beginning of this ticket",
                defaultValue = "false")
        @Nullable
        Boolean inheritSla,

        @NotNull @Pattern(regexp = Codes.CODE) @Schema(description = "a code", examples = "two-faults")
        String reason) {

    /** @throws RuleViolated when nothing is split off */
    Split of(UUID ticket) {
        var devices = items == null ? Set.<UUID>of() : items;
        if (devices.isEmpty() && words().isEmpty()) throw new NothingToSplit();
        return new Split(ticket, kind, priority, subject, devices, Boolean.TRUE.equals(inheritSla), reason);
    }

    Set<UUID> words() {
        return messages == null ? Set.of() : messages;
    }

    /** A ticket about nothing follows none. */
    static final class NothingToSplit extends RuleViolated {
        NothingToSplit() {
            super(
                    "nothing-to-split",
                    "Name messages or devices; what is new is a ticket that follows.",
                    List.of(new Violation("/messages", "required", "or items")));
        }
    }
}
