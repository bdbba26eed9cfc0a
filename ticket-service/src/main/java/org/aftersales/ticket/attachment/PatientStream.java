package org.aftersales.ticket.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** Waits for a body as long as a slow line needs, and not for ever: who sends a byte now and then takes a place from others. */
final class PatientStream extends FilterInputStream {

    private final Clock clock;
    private final Instant until;

    PatientStream(InputStream body, Clock clock, Instant until) {
        super(body);
        this.clock = clock;
        this.until = until;
    }

    @Override
    public int read() throws IOException {
        checkTime();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        checkTime();
        return super.read(buffer, from, length);
    }

    private void checkTime() throws IOException {
        if (clock.instant().isAfter(until)) throw new IOException("the upload takes too long");
    }
}
