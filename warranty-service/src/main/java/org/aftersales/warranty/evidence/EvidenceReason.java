package org.aftersales.warranty.evidence;

/** Why a piece of evidence counts or not. The code is a contract; its words are in the reader's language. */
enum EvidenceReason {
    STARTS("starts", true),
    STARTS_CAPPED("starts-capped", true),
    CAPS("caps", true),
    BY_LAW("by-law", true),
    WITHIN_CAP("within-cap", false),
    OTHER_KIND("other-kind", false),
    NOT_ASKED("not-asked", false),
    OUTRANKED("outranked", false),
    SUPERSEDED("superseded", false),
    CONTRADICTED("contradicted", false),
    SOURCE_NOT_ACCEPTED("source-not-accepted", false),
    TOLD_TOO_LATE("told-too-late", false);

    private final String code;
    private final boolean decides;

    EvidenceReason(String code, boolean decides) {
        this.code = code;
        this.decides = decides;
    }

    String code() {
        return code;
    }

    boolean decides() {
        return decides;
    }
}
