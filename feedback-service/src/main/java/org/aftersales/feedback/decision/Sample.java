package org.aftersales.feedback.decision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Where people stand among all: by what they are, not by chance, so that whoever is asked twice is the same one. */
final class Sample {

    private static final int BUCKETS = 10_000;

    private Sample() {}

    /** @return 0 to 9999, the same for a person, a survey and a calendar month in UTC */
    static int bucket(String person, String survey, Instant at) {
        var month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
        var text = person + '\n' + survey + '\n' + month;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getLong(), BUCKETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
