package org.aftersales.loyalty.reward;

/** What a reward is, which says who gives it. */
enum RewardKind {
    /** Further cover of a unit; warranty gives it, and answers. */
    EXTENDED_WARRANTY(Giver.WARRANTY),
    /** A code worth something; given at once. */
    VOUCHER(Giver.PROGRAMME),
    /** Money off what is being bought; whoever sells it spends as many of the held points as are needed. */
    DISCOUNT(Giver.STAFF),
    FREE_SERVICE(Giver.STAFF),
    ACCESSORY(Giver.STAFF),
    /** Something good for others; given at once. */
    DONATION(Giver.PROGRAMME);

    private final Giver giver;

    RewardKind(Giver giver) {
        this.giver = giver;
    }

    boolean givenAtOnce() {
        return giver == Giver.PROGRAMME;
    }

    boolean givenByStaff() {
        return giver == Giver.STAFF;
    }

    boolean needsUnit() {
        return giver == Giver.WARRANTY;
    }

    private enum Giver {
        WARRANTY,
        PROGRAMME,
        STAFF
    }
}
