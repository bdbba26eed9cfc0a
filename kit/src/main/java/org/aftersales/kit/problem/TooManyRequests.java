package org.aftersales.kit.problem;

import java.time.Duration;
import java.util.List;

/** 429: the caller asks too often; the answer tells when to try again. */
public non-sealed class TooManyRequests extends Problem {
    private final Duration retryAfter;

    public TooManyRequests(String code, String detail, Duration retryAfter) {
        super(code, detail, List.of());
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
