package org.aftersales.kit.outward;

/** The carrier is not there, or does not take the letter yet; the letter may have arrived all the same. */
public final class Down extends RuntimeException {
    private final String code;

    /** @param code what was said, such as {@code smtp-421}, or {@code unreachable}; nobody's name or address */
    public Down(String code) {
        super("not now: " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
