package org.aftersales.kit.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids in the order of time: UUID version 7 of RFC 9562, 48 bits of milliseconds and 74 random bits. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    public static UUID v7(Clock clock) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long high = clock.millis() << 16 | 0x7000L | (random[0] & 0x0FL) << 8 | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | (random[i] & 0xFFL);
        }
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
