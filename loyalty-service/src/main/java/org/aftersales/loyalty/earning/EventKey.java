package org.aftersales.loyalty.earning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a teller knows an event. No two tellers share one.
 *
 * @param retailer who tells; null: the tenant's own staff and systems
 */
record EventKey(@Nullable String retailer, String type, String key) {

    /** The same for the same teller, type and key, for ever. */
    UUID id() {
        return hashed(name());
    }

    /** Of something that came back of it: the same for the same key of the return. */
    UUID ofReturn(String returnKey) {
        return hashed("return\n" + name() + '\n' + returnKey);
    }

    private String name() {
        return String.join("\n", retailer == null ? "" : "retailer " + retailer, type, key);
    }

    private static UUID hashed(String name) {
        var digest = ByteBuffer.wrap(sha256(name));
        var high = digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L; // RFC 9562, version 8
        return new UUID(high, digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
