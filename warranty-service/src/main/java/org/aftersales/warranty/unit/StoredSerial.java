package org.aftersales.warranty.unit;

import java.util.UUID;
import org.aftersales.warranty.catalogue.SerialNumber;

/**
 * A serial as the register keeps it. Behind that of a unit which went back stands a space and the unit's id: its label is
 * free, for the goods are sold again, and no label that is typed finds it, because normalised serials have no spaces.
 */
record StoredSerial(String text) {

    static final char GIVEN_UP = ' ';

    /** The next character, by which the labels that were given up are found in the order of the index. */
    static final char BEHIND_GIVEN_UP = GIVEN_UP + 1;

    static StoredSerial givenUp(SerialNumber serial, UUID unit) {
        return new StoredSerial(serial.value() + GIVEN_UP + unit);
    }

    /** Whether another unit may bear the label by now. */
    boolean isGivenUp() {
        return text.indexOf(GIVEN_UP) >= 0;
    }

    /** What is printed on the unit. */
    SerialNumber serial() {
        return new SerialNumber(isGivenUp() ? text.substring(0, text.indexOf(GIVEN_UP)) : text);
    }
}
