package org.aftersales.kit.outward;

/** The carrier has said that this recipient will never be reached by it. */
public final class Refused extends RuntimeException {
    private final String code;

    /** @param code what was said, such as {@code smtp-550}; nobody's name or address */
    public Refused(String code) {
        super("refused: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
