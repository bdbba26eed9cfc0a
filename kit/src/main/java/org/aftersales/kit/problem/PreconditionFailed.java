package org.aftersales.kit.problem;

import java.util.List;

/** 412: the thing has changed since the caller read it. */
public non-sealed class PreconditionFailed extends Problem {
    public PreconditionFailed(String code, String detail) {
        this(code, detail, List.of());
    }

    public PreconditionFailed(String code, String detail, List<Violation> violations) {
        super(code, detail, violations);
    }
}
