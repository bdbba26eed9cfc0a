package org.aftersales.warranty.insight;

import java.time.LocalDate;

/**
 * What a retailer registered on a day.
 *
 * @param day in UTC
 */
record RegistrationDay(LocalDate day, String retailerId, long units) {

    private static final RegistrationDay FIRST = new RegistrationDay(LocalDate.EPOCH.minusYears(1000), "", 0);

    /** The place before all days. */
    static RegistrationDay first() {
        return FIRST;
    }

    /** As text, for a cursor. */
    String place() {
        return day + " " + retailerId;
    }

    static RegistrationDay at(String place) {
        var blank = place.indexOf(' ');
        return new RegistrationDay(LocalDate.parse(place.substring(0, blank)), place.substring(blank + 1), 0);
    }
}
