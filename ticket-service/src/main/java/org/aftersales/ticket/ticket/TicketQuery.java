package org.aftersales.ticket.ticket;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

        @QueryParam("open") @Parameter(schema = @Schema(implementation = Boolean.class)) @Nullable
        String open,

        @QueryParam("priority") @Parameter(schema = @Schema(implementation = Priority.class)) @Nullable
        String priority,

        @QueryParam("customerId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String customerId,

        @QueryParam("unitId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String unitId,

        @QueryParam("serial") @Nullable String serial,

        @QueryParam("relatedTicketId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String relatedTicketId,

        @QueryParam("number") @Nullable String number,

        @QueryParam("q")
        @Parameter(
                description =
                        "words that the ticket or what the caller may read of its messages has to have, however spelt")
        @Nullable
        String q,

        @QueryParam("limit") @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable
        String limit,

        @QueryParam("after") @Nullable String after) {

    TicketFilter filter() {
        return new TicketFilter(
                choice(TicketStatus.class, "status", status),
                choice(TicketKind.class, "kind", kind),
                uuid("claimId", claimId),
                staffId(assignee),
                stages(),
                choice(Priority.class, "priority", priority),
                uuid("customerId", customerId),
                uuid("unitId", unitId),
                form("serial", serial, Codes.SERIAL),
                uuid("relatedTicketId", relatedTicketId),
                form("number", number == null ? null : number.toUpperCase(Locale.ROOT), "TK-[0-9A-Z-]{1,20}"),
                form("q", q, "(?s).{1,200}"));
    }

    /** States in which there is work to do, or in which there is none any more. */
    private @Nullable Set<TicketStatus> stages() {
        if (open == null) return null;
        return switch (open) {
            case "true" -> TicketStatus.WITH_WORK;
            case "false" -> EnumSet.range(TicketStatus.RESOLVED, TicketStatus.MERGED);
            default -> throw malformed("open", "true or false.");
        };
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
        return form("assignee", text, Codes.ID);
    }

    private static @Nullable String form(String name, @Nullable String text, String pattern) {
        if (text == null || text.matches(pattern)) return text;
        throw malformed(name, "Not of the form of a " + name + ".");
    }

    private static Malformed malformed(String name, String message) {
        return new Malformed(
                "invalid-parameter",
                "A query parameter cannot be read.",
                List.of(new Violation("?" + name, "invalid", message)));
    }
}
