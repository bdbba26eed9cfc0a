package org.aftersales.kit.problem;

import java.util.List;

/** 403: the caller may not do this. */
public non-sealed class Forbidden extends Problem {
    public Forbidden(String code, String detail) {
        this(code, detail, List.of());
    }

    public Forbidden(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
