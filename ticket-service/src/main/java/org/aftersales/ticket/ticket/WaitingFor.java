package org.aftersales.ticket.ticket;

/** What a waiting ticket waits for. The first three are the customer's to end. */
public enum WaitingFor {
    CUSTOMER_INFO,
    CUSTOMER_APPROVAL,
    CUSTOMER_AVAILABILITY,
    PARTS,
    VENDOR,
    INTERNAL;

    /** Whether the customer can end it. */
    boolean isForCustomer() {
        return this == CUSTOMER_INFO || this == CUSTOMER_APPROVAL || this == CUSTOMER_AVAILABILITY;
    }
}
