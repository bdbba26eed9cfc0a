package org.aftersales.kit.problem;

import java.time.Duration;
import java.util.List;

/** 503: something this service depends on is down; the answer tells when to try again. */
public non-sealed class Unavailable extends Problem {
    private final Duration retryAfter;

    public Unavailable(String code, String detail, Duration retryAfter) {
        super(code, detail, List.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
