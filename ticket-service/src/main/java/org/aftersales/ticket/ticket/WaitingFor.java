package org.aftersales.ticket.ticket;

/** What a waiting ticket waits for. The first three are the customer's to end. */
public enum WaitingFor {
    CUSTOMER_INFO,
    CUSTOMER_APPROVAL,
    CUSTOMER_AVAILABILITY,
    PARTS,
    VENDOR,
    INTERNAL
}
