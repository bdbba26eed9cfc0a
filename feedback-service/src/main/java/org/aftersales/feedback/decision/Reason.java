package org.aftersales.feedback.decision;

/** Why somebody is asked, or not. The codes are published. */
public enum Reason {
    /** The delay after what happened has passed. */
    DUE("due"),
    /** The work was confirmed, so that no delay is waited for. */
    TICKET_CLOSED("ticket-closed"),
    NO_CONSENT("no-consent"),
    NOT_LINKED("not-linked"),
    /** No way of the rule leads to them, and they have no app in which they would find it. */
    NOT_REACHABLE("not-reachable"),
    OUTSIDE_WINDOW("outside-window"),
    OPEN_COMPLAINT("open-complaint"),
    /** What they were to be given for it has not been confirmed yet. */
    COMPENSATION_UNDERWAY("compensation-underway"),
    /** They are asked about the same by another of their complaints. */
    ASKED_ALREADY("asked-already"),
    ERASED("erased"),
    /** They are one of those whose work it is. */
    STAFF("staff"),
    /** It was closed by itself because its customer said nothing any more. */
    UNATTENDED("unattended"),
    /** It ended otherwise than the rule asks about. */
    OTHER_OUTCOME("other-outcome"),
    ASKED_OFTEN("asked-often"),
    ASKED_RECENTLY("asked-recently"),
    NOT_SAMPLED("not-sampled"),
    QUOTA_REACHED("quota-reached"),
    BUDGET_SPENT("budget-spent"),
    /** The rule does not ask at all. */
    NO_RULE("no-rule"),
    /** No survey is published under the code that the rule names. */
    NO_SURVEY("no-survey");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
