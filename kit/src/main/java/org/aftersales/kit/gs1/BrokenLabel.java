package org.aftersales.kit.gs1;

/** What begins like a label of GS1 and does not go on like one. Its message says where, in words for people. */
public final class BrokenLabel extends RuntimeException {

    private final String code;

    private BrokenLabel(String code, String message) {
        super(message);
        this.code = code;
    }

    /** {@code scan-unknown-identifier}, {@code scan-truncated} or {@code scan-repeated-identifier}. */
    public String code() {
        return code;
    }

    static BrokenLabel unknownIdentifier(String at) {
        return new BrokenLabel("scan-unknown-identifier", "has no GS1 application identifier at position " + at);
    }

    static BrokenLabel truncated(String identifier) {
        return new BrokenLabel("scan-truncated", "ends within or misses the value of (" + identifier + ")");
    }

    static BrokenLabel repeated(String identifier) {
        return new BrokenLabel("scan-repeated-identifier", "tells (" + identifier + ") twice with different values");
    }
}
