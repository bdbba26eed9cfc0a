package org.aftersales.feedback.delivery;

import java.util.UUID;

/**
 * Who is told, and on which way.
 *
 * @param ref by which the address is known without being kept
 * @param locale a BCP 47 tag
 */
record Recipient(Channel channel, String address, UUID ref, String locale) {

    @Override
    public String toString() {
        return "somebody by " + channel; // logs hold nobody's address
    }
}
