package org.aftersales.loyalty.winback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.aftersales.loyalty.member.MemberId;

/**
 * Who is not asked to come back. It follows from who stays away since when, so it comes out the same however often it is
 * asked, and nobody can choose.
 */
final class HoldOut {
    private static final int PER_CENT = 100;

    private HoldOut() {}

    /** @param percent of all lapses, 0 to 100 */
    static boolean of(MemberId member, Instant lastSeenAt, int percent) {
        var lapse = member.value() + "/" + lastSeenAt.toEpochMilli();
        return Long.remainderUnsigned(ByteBuffer.wrap(sha256(lapse)).getLong(), PER_CENT) < percent;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
