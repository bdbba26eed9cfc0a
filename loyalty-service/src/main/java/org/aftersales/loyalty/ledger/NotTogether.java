package org.aftersales.loyalty.ledger;

/** What was to be done for many at once has to be done one by one. */
public final class NotTogether extends RuntimeException {
    public NotTogether(String why) {
        super(why);
    }
}
