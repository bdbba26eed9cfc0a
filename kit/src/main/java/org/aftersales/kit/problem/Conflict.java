package org.aftersales.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 409: the thing is in a state in which this is not possible, or exists already. */
public non-sealed class Conflict extends Problem {
    public Conflict(String code, String detail) {
        this(code, detail, List.of());
    }

    public Conflict(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }

    /** When trying again may help; null when it will not. */
    public @Nullable Duration retryAfter() {
        return null;
    }
}
