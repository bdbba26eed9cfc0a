package org.aftersales.warranty.customer;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, in the parts that labels and route planners need.
 *
 * @param street with house number, as it is written there; may have several lines
 * @param country ISO 3166-1 alpha-2
 */
record Address(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String country) {

    boolean isEmpty() {
        return street == null && postalCode == null && city == null && country == null;
    }
}
