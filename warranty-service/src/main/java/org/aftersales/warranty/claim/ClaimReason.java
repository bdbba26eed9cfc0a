package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimReason.Use.APPROVAL;
import static org.aftersales.warranty.claim.ClaimReason.Use.COURSE;
import static org.aftersales.warranty.claim.ClaimReason.Use.QUESTION;
import static org.aftersales.warranty.claim.ClaimReason.Use.REJECTION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why a claim stands where it stands. The code is a contract: it travels in events and answers, while the words for it
 * are looked up in the reader's language. People's own words never take its place, because events must stay impersonal.
 */
enum ClaimReason {
    COVERED("covered", APPROVAL),
    DEFECT_CONFIRMED("defect-confirmed", APPROVAL),
    GOODWILL("goodwill", APPROVAL),

    OUTSIDE_COVERAGE("outside-coverage", REJECTION),
    WARRANTY_VOID("warranty-void", REJECTION),
    EXCLUDED_FAULT("excluded-fault", REJECTION),
    MISUSE("misuse", REJECTION),
    WEAR_AND_TEAR("wear-and-tear", REJECTION),
    NO_FAULT_FOUND("no-fault-found", REJECTION),
    USAGE_EXCEEDED("usage-exceeded", REJECTION),
    NO_ANSWER("no-answer", REJECTION),

    PHOTO_NEEDED("photo-needed", QUESTION),
    PROOF_OF_PURCHASE_NEEDED("proof-of-purchase-needed", QUESTION),
    USAGE_READING_NEEDED("usage-reading-needed", QUESTION),
    DESCRIPTION_UNCLEAR("description-unclear", QUESTION),

    PARTIALLY_COVERED("partially-covered", COURSE),
    SHARED_COST("shared-cost", COURSE),
    EXCLUSION_IN_QUESTION("exclusion-in-question", COURSE),
    REPORT_DAY_IN_QUESTION("report-day-in-question", COURSE),
    OWNERSHIP_IN_QUESTION("ownership-in-question", COURSE),
    STATUTORY_ONLY("statutory-only", COURSE),
    STATUTORY_START_UNKNOWN("statutory-start-unknown", COURSE),
    USAGE_LIMITED("usage-limited", COURSE),
    COVERAGE_NOT_STARTED("coverage-not-started", COURSE),
    INFORMATION_RECEIVED("information-received", COURSE),
    WITHDRAWN_BY_OWNER("withdrawn-by-owner", COURSE);

    /** What a reason may be given for; COURSE ones are set by the claim itself, never chosen by a person. */
    enum Use {
        APPROVAL,
        REJECTION,
        QUESTION,
        COURSE
    }

    private final String code;
    private final Use use;

    ClaimReason(String code, Use use) {
        this.code = code;
        this.use = use;
    }

    static Optional<ClaimReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    static List<String> codesFor(Use use) {
        return Arrays.stream(values())
                .filter(reason -> reason.use == use)
                .map(ClaimReason::code)
                .toList();
    }

    String code() {
        return code;
    }

    boolean serves(Use wanted) {
        return use == wanted;
    }
}
