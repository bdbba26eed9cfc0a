package org.aftersales.kit.outward;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Connections of clients that are made with it end when nobody is there, or says anything, for a while. Who has given up a
 * letter leaves its connection open and in use, and a mail client opens few: one hung server would keep all of them for
 * good.
 */
final class PatientVertx extends VertxWrapper {
    private final int millis;

    /** @param silence how long nobody may say anything, in whole milliseconds */
    PatientVertx(Vertx vertx, Duration silence) {
        super((VertxInternal) vertx);
        this.millis = Math.toIntExact(silence.toMillis());
    }

    @Override
    public NetClient createNetClient(NetClientOptions options) {
        return super.createNetClient(new NetClientOptions(options)
                .setConnectTimeout(millis)
                .setIdleTimeout(millis)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
    }
}
