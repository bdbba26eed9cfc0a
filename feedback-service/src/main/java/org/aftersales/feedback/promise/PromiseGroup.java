package org.aftersales.feedback.promise;

/** What promises are told apart by. */
public enum PromiseGroup {
    /** By code of the service centre; what was done in no known centre is left out. */
    CENTRE("centre"),
    /** By whom the ticket was assigned to last. */
    TECHNICIAN("technician"),
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
