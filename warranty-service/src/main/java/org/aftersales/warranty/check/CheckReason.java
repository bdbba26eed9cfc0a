package org.aftersales.warranty.check;

/** Why a cost is covered or not. The code is a contract; the words for it are looked up in the reader's language. */
enum CheckReason {
    WITHIN_TERM("within-term"),
    SHARED_COST("shared-cost"),
    ONE_COMPONENT("one-component"),
    STATUTORY("statutory"),
    PAID_REPAIR("paid-repair"),
    CONSUMER_PROVES("consumer-proves"),
    EXCLUSION_POSSIBLE("exclusion-possible"),
    METER_UNKNOWN("meter-unknown"),
    STATUTORY_START_UNKNOWN("statutory-start-unknown"),
    NOT_REGISTERED("not-registered"),
    NOT_STARTED("not-started"),
    EXPIRED("expired"),
    WARRANTY_VOID("warranty-void"),
    REPLACED("replaced"),
    RETURNED("returned"),
    EXCLUDED("excluded"),
    USAGE_EXCEEDED("usage-exceeded"),
    NOT_PROMISED("not-promised");

    private final String code;

    CheckReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
