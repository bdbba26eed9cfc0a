package org.aftersales.feedback.promise;

/** What promises are told apart by. */
public enum PromiseGroup {
    /** By code of the service centre where it was done, or is to be done; what has no known centre is left out. */
    CENTRE("coalesce(origin.centre, home.centre)"),
    /** By whom the ticket was assigned to last. */
    TECHNICIAN("origin.technician"),
    RETAILER("retailer_id"),
    /** By kind of the work. */
    KIND("kind");

    private final String expression;

    PromiseGroup(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
