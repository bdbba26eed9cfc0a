package org.aftersales.warranty.voiding;

import org.aftersales.warranty.customer.CustomerId;

/** What is written about a decision to the owner whom it concerns. It is for them and not for who owns the unit next. */
record SealedNote(CustomerId owner, byte[] words) {

    SealedNote {
        words = words.clone();
    }

    @Override
    public byte[] words() {
        return words.clone();
    }
}
