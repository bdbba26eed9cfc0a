package org.aftersales.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the values of a further unit of work from those of the sample: ids are replaced by new ones, the same id by the
 * same; unique texts and bytes by others of the same length; unique numbers by higher ones; all else stays.
 */
final class FreshValues {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    /** Far above what a run counts to by itself. */
    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000);

    private final Map<UUID, UUID> ids;

    /** @param known ids of what exists already and is only referred to, each with the id that takes its place */
    FreshValues(Map<UUID, UUID> known) {
        ids = new HashMap<>(known);
    }

    Object of(Object sample, boolean unique) {
        return switch (sample) {
            case UUID id -> ids.computeIfAbsent(id, old -> random());
            case String text when unique -> text(text.length());
            case byte[] bytes when unique -> bytes(bytes.length);
            case Long number when unique -> number + NEXT.incrementAndGet();
            case null, default -> sample;
        };
    }

    /** In the order of time like the service's own ids, so that the limit has the same index locality. */
    private static UUID random() {
        var random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextLong(0x1000);
        return new UUID(high, random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private static String text(int length) {
        var random = ThreadLocalRandom.current();
        var text = new StringBuilder(length);
        for (int i = 0; i < Math.max(length, 12); i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
