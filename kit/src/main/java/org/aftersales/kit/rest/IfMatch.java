package org.aftersales.kit.rest;

import java.util.Arrays;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.problem.PreconditionFailed;
import org.aftersales.kit.problem.PreconditionRequired;
import org.jspecify.annotations.Nullable;

/** Which version of a thing the caller means to change (RFC 9110 §13.1.1); {@code *} means whichever there is. */
public final class IfMatch {
    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /**
     * @param header the {@code If-Match} header
     * @throws PreconditionRequired when it is absent
     */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new PreconditionRequired("if-match-missing", "Send If-Match with the ETag you have read.");
        }
        return new IfMatch(header);
    }

    /**
     * @throws PreconditionFailed when the aggregate has changed since
     */
    public void check(Aggregate aggregate) {
        check(aggregate.version());
    }

    /** As {@link #check(Aggregate)}, for what is no aggregate. */
    public void check(long version) {
        var tag = Answers.tag(version);
        if (header.equals("*") || Arrays.asList(header.split("\\s*,\\s*")).contains(tag)) return;
        throw new PreconditionFailed("stale", "It has changed since you read it; read it again.");
    }
}
