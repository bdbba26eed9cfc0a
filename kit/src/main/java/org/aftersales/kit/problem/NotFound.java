package org.aftersales.kit.problem;

import java.util.List;

/** 404: there is no such thing, or it is not the caller's to see. */
public non-sealed class NotFound extends Problem {
    public NotFound() {
        this("not-found", "There is no such thing here.");
    }

    public NotFound(String code, String detail) {
        this(code, detail, List.of());
    }

    public NotFound(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
