package org.aftersales.warranty.card;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The check code of a card worked out from its owner's code, in another way than the service does. */
final class Codes {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Codes() {}

    static String check(String ownersCode) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(ownersCode.getBytes(StandardCharsets.UTF_8));
            var front = new BigInteger(1, hash).shiftRight(256 - 130);
            var code = new StringBuilder();
            for (int place = 25; place >= 0; place--) {
                code.append(CROCKFORD.charAt(front.shiftRight(place * 5).intValue() & 31));
            }
            return code.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
