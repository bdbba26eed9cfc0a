package org.aftersales.feedback.failure;

/**
 * What failed in a week, from Monday to Sunday in UTC.
 *
 * @param units how many were in the field, on the average of the week
 */
record Week(long failures, double units) {

    static final Week NONE = new Week(0, 0);

    Week plus(Week other) {
        return new Week(failures + other.failures, units + other.units);
    }

    /** Failures of each unit; of no units there is none. */
    double rate() {
        return failures / units;
    }
}
