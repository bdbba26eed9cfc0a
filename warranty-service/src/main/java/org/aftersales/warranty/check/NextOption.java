package org.aftersales.warranty.check;

import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.Verdict;
import org.jspecify.annotations.Nullable;

/** What the owner of the unit can best do now. Not covered still means: can be served, for a fee. */
enum NextOption {
    FILE_CLAIM("file-claim"),
    PAY_THE_REST("pay-the-rest"),
    NAME_THE_PART("name-the-part"),
    READ_THE_METER("read-the-meter"),
    SHOW_PROOF("show-proof"),
    WAIT_FOR_START("wait-for-start"),
    ASK_FOR_GOODWILL("ask-for-goodwill"),
    PAID_SERVICE("paid-service"),
    CHECK_SUCCESSOR("check-successor"),
    CHECK_NEW_SALE("check-new-sale");

    private final String code;

    NextOption(String code) {
        this.code = code;
    }

    /**
     * What is left to do about a unit that is in use no more, whichever day is asked for: nothing can be claimed for it.
     * Nobody is told which unit was given for it, or who has bought it since. Null while it is in use.
     */
    static @Nullable NextOption afterEnd(CoverageLedger ledger) {
        var gone = ledger.gone();
        if (gone == null) return null;
        return gone == Verdict.Reason.RETURNED ? CHECK_NEW_SALE : CHECK_SUCCESSOR;
    }

    String code() {
        return code;
    }
}
