package org.aftersales.ticket.ticket;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list, as it was typed. */
record TicketQuery(
        @QueryParam("status") @Parameter(schema = @Schema(implementation = TicketStatus.class)) @Nullable
        String status,

        @QueryParam("kind") @Parameter(schema = @Schema(implementation = TicketKind.class)) @Nullable
        String kind,

        @QueryParam("claimId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String claimId,

        @QueryParam("assignee") @Nullable String assignee,

        @QueryParam("limit") @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable
        String limit,

        @QueryParam("after") @Nullable String after) {

    TicketFilter filter() {
        return new TicketFilter(
                choice(TicketStatus.class, "status", status),
                choice(TicketKind.class, "kind", kind),
                uuid("claimId", claimId),
                staffId(assignee));
    }

    PageRequest page() {
        return PageRequest.of(number("limit", limit), after);
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, String name, @Nullable String text) {
        if (text == null) return null;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed(name, "One of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static @Nullable UUID uuid(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw malformed(name, "Not a UUID.");
        }
    }

    private static @Nullable Integer number(String name, @Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw malformed(name, "Not a whole number.");
        }
    }

    private static @Nullable String staffId(@Nullable String text) {
        if (text == null || text.matches(Codes.ID)) return text;
        throw malformed("assignee", "Not the id of a member of staff.");
    }

    private static Malformed malformed(String name, String message) {
        return new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", message)));
    }
}
