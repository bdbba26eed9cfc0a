package org.aftersales.warranty.catalogue;

import java.util.Locale;

/** Codes of policies as people read them out and type them. */
final class PolicyCodes {

    private PolicyCodes() {}

    /** Whether one can be taken for the other. */
    static boolean lookAlike(String one, String other) {
        return read(one).equals(read(other));
    }

    private static String read(String code) {
        return code.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
