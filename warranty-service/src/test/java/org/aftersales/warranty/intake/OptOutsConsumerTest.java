package org.aftersales.warranty.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.aftersales.kit.test.Contracts;
import org.junit.jupiter.api.Test;

class OptOutsConsumerTest {

    @Test
    void the_published_examples_can_be_read() {
        var out = Contracts.assertReadable("feedback.customer.opted-out.v1", CustomerOptedOut.class);
        var in = Contracts.assertReadable("feedback.customer.opted-in.v1", CustomerOptedIn.class);

        assertEquals(out.customerId(), in.customerId());
        assertEquals(Instant.parse("2026-12-02T07:14:09.330Z"), out.optedOutAt());
        assertEquals(Instant.parse("2026-12-03T18:02:51.004Z"), in.optedInAt());
    }
}
