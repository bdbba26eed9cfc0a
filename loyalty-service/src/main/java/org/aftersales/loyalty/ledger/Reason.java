package org.aftersales.loyalty.ledger;

/** Why points move. Its name is written into the ledger and into events, so it is never renamed. */
public enum Reason {
    REGISTRATION,
    SURVEY;

    /** The system account that such points come from: a sum over entries, not a row that everybody queues at. */
    String issuance() {
        return "ISSUANCE:" + name();
    }
}
