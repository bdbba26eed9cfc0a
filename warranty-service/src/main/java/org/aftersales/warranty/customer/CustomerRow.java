package org.aftersales.warranty.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A buyer as a row that may have to be added. */
record CustomerRow(CustomerId id, Buyer buyer, byte @Nullable [] referenceDigest, byte @Nullable [] contact) {

    static CustomerRow of(CustomerId id, Buyer buyer, byte @Nullable [] sealedContact) {
        return new CustomerRow(id, buyer, buyer.isReferenced() ? sha256(buyer.reference()) : null, sealedContact);
    }

    /** Equal for buyers who are one customer; a reference never begins with the space of the others. */
    String identity() {
        return buyer.isReferenced() ? buyer.reference() : " " + id;
    }

    @Nullable
    String reference() {
        return buyer.isReferenced() ? buyer.reference() : null;
    }

    @Nullable
    String locale() {
        return buyer.locale().isEmpty() ? null : buyer.locale();
    }

    private static byte[] sha256(String reference) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(reference.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
