package org.aftersales.feedback.survey;

/** Why somebody is asked, or not. The codes are published. */
enum DecisionReason {
    DUE("due"),
    TICKET_CLOSED("ticket-closed"),
    OPEN_COMPLAINT("open-complaint");

    private final String code;

    DecisionReason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
