package org.aftersales.kit.problem;

import java.util.List;

/** 400: the request cannot be understood. */
public non-sealed class Malformed extends Problem {
    public Malformed(String code, String detail) {
        this(code, detail, List.of());
    }

    public Malformed(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
