package org.aftersales.kit.problem;

import java.util.List;

/** 428: the caller must say which version of the thing it means. */
public non-sealed class PreconditionRequired extends Problem {
    public PreconditionRequired(String code, String detail) {
        this(code, detail, List.of());
    }

    public PreconditionRequired(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
