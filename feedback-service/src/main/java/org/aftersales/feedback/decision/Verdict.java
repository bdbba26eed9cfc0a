package org.aftersales.feedback.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param gate the first that did not open; null where all did
 * @param reason null where all gates opened: then it is what led to the decision
 * @param until when it is decided again; null unless deferred
 */
record Verdict(
        Decision decision,
        @Nullable Gate gate,
        @Nullable Reason reason,
        @Nullable Instant until) {

    static final Verdict SEND = new Verdict(Decision.SEND, null, null, null);

    static Verdict suppress(Gate gate, Reason reason) {
        return new Verdict(Decision.SUPPRESS, gate, reason, null);
    }

    static Verdict defer(Gate gate, Reason reason, Instant until) {
        return new Verdict(Decision.DEFER, gate, reason, until);
    }
}
