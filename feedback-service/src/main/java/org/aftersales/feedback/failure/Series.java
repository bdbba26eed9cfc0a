package org.aftersales.feedback.failure;

/**
 * Whose failures are followed.
 *
 * @param name a GTIN, a batch (GTIN and code), a part (GTIN and finding) or a centre, as {@code by} says
 */
record Series(FailureGroup by, String name, Measure measure) {

    /** How a failure becomes known. Both tell of the same failures, so they are never added. */
    enum Measure {
        /** Resolved work has found it. */
        FOUND,
        /** An owner has filed a claim. */
        CLAIMED;

        /** A claim says neither what is broken nor who will see to it. */
        boolean tells(FailureGroup by) {
            return switch (this) {
                case FOUND -> true;
                case CLAIMED -> by == FailureGroup.PRODUCT || by == FailureGroup.BATCH;
            };
        }
    }
}
