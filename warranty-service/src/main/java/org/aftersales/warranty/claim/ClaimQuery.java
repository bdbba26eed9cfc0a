package org.aftersales.warranty.claim;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a list of claims, as it was typed. */
record ClaimQuery(
        @QueryParam("unitId") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
        String unitId,

        @QueryParam("status") @Parameter(schema = @Schema(implementation = ClaimStatus.class)) @Nullable
        String status,

        @QueryParam("limit") @Parameter(schema = @Schema(implementation = Integer.class)) @Nullable
        String limit,

        @QueryParam("after") @Nullable String after) {

    ClaimFilter filter() {
        return new ClaimFilter(
                read("unitId", unitId, UUID::fromString, "must be a UUID"),
                read("status", status, ClaimStatus::valueOf, "must be a status of claims"));
    }

    PageRequest page() {
        return PageRequest.of(read("limit", limit, Integer::valueOf, "must be a whole number"), after);
    }

    private static <T> @Nullable T read(
            String name, @Nullable String text, Function<String, T> reader, String expectation) {
        if (text == null) return null;
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Malformed(
                    "invalid-parameter",
                    "A query parameter cannot be read.",
                    List.of(new Violation("?" + name, "invalid", expectation)));
        }
    }
}
