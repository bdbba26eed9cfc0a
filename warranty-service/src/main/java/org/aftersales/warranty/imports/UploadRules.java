package org.aftersales.warranty.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.Violation;
import org.aftersales.warranty.customer.MergePolicy;
import org.jspecify.annotations.Nullable;

/** Reads what goes with an upload. */
final class UploadRules {

    private UploadRules() {}

    /** Refuses by its header what would be refused after 100 MB. */
    static void checkLength(@Nullable String contentLength) {
        if (contentLength != null
                && (contentLength.length() > 18 || Long.parseLong(contentLength) > Delivery.LARGEST)) {
            throw Delivery.tooLarge();
        }
    }

    static boolean dryRun(@Nullable String text) {
        return switch (text == null ? "false" : text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("dryRun", "true or false");
        };
    }

    static MergePolicy merge(@Nullable String text) {
        try {
            return text == null ? MergePolicy.KEEP : MergePolicy.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw invalid("merge", "KEEP, FILL or REPLACE");
        }
    }

    static @Nullable Instant asOf(@Nullable String text) {
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("asOf", "a moment with its offset, such as 2026-11-21T00:00:00Z");
        }
    }

    private static Malformed invalid(String parameter, String message) {
        return new Malformed(
                "invalid-parameter",
                "A parameter cannot be read.",
                List.of(new Violation("?" + parameter, "invalid-parameter", message)));
    }
}
