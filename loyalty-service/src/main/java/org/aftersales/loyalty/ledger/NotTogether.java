package org.aftersales.loyalty.ledger;

/** What was to be done for many at once has to be done one by one. */
public final class NotTogether extends RuntimeException {
    private final boolean lasting;

    /** For a reason of one of them. */
    public NotTogether(String why) {
        this(why, false);
    }

    private NotTogether(String why, boolean lasting) {
        super(why);
        this.lasting = lasting;
    }

    /** For a reason that holds for all such work of the tenant, now and until their terms change. */
    public static NotTogether lasting(String why) {
        return new NotTogether(why, true);
    }

    public boolean isLasting() {
        return lasting;
    }
}
