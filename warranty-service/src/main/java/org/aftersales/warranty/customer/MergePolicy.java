package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a buyer's details when a retailer tells a sale again with others. What makes the sale, its product,
 * serial, moment and price, is never changed by telling it again, and no consent is.
 */
public enum MergePolicy {

    /** What was told first stays. */
    KEEP,

    /** What was not told before is added. */
    FILL,

    /** What is told now counts; what is not told now stays. */
    REPLACE;

    Profile merged(Profile known, Profile told) {
        var before = known.contact();
        var now = told.contact();
        return new Profile(
                new Contact(
                        pick(before.name(), now.name()),
                        pick(before.phone(), now.phone()),
                        pick(before.email(), now.email()),
                        before.address(),
                        pick(before.birthDate(), now.birthDate())),
                pick(known.locale(), told.locale()));
    }

    private <T> @Nullable T pick(@Nullable T known, @Nullable T told) {
        return switch (this) {
            case KEEP -> known;
            case FILL -> known == null ? told : known;
            case REPLACE -> told == null ? known : told;
        };
    }
}
