package org.aftersales.warranty.check;

/** What the owner of the unit can best do now. Not covered still means: can be served, for a fee. */
enum NextOption {
    FILE_CLAIM("file-claim"),
    PAY_THE_REST("pay-the-rest"),
    NAME_THE_PART("name-the-part"),
    READ_THE_METER("read-the-meter"),
    SHOW_PROOF("show-proof"),
    WAIT_FOR_START("wait-for-start"),
    ASK_FOR_GOODWILL("ask-for-goodwill"),
    PAID_SERVICE("paid-service");

    private final String code;

    NextOption(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
