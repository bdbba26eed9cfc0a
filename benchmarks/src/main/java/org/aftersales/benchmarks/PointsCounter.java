package org.aftersales.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.aftersales.launcher.Service;
import org.aftersales.launcher.Waiting;

/** Where members of the measured tenant get and spend points. */
final class PointsCounter {
    private static final Clock CLOCK = Clock.systemUTC();

    private final URI base;
    private final String manager;
    private final String rich;
    private final String tenant;
    private final int members;

    PointsCounter(Stage stage, int members) {
        var tokens = stage.platform().tokens();
        this.members = members;
        tenant = stage.tenant();
        base = stage.platform().url(Service.LOYALTY);
        manager = tokens.staff("manager", tenant, "a-manager");
        rich = tokens.customer(tenant, "person-" + MemberRegister.RICH);
    }

    /** The tenant's system tells what any member did. */
    Load.Work earning() throws IOException {
        return earning(() -> MemberRegister.any(members));
    }

    Load.Work earning(UUID member) throws IOException {
        return earning(() -> member);
    }

    private Load.Work earning(Supplier<UUID> member) throws IOException {
        var connection = new HttpConnection(base, manager);
        return () -> {
            var key = UUID.randomUUID().toString();
            var event = "{\"type\":\"bench\",\"key\":\"%s\",\"customerId\":\"%s\",\"occurredAt\":\"%s\"}"
                    .formatted(key, member.get(), CLOCK.instant().minusMillis(1));
            done(201, connection.post("/v1/events", key, event));
        };
    }

    /** Tells events until the rule is in force by which they earn. */
    void awaitPoints(Connection superuser, Load.Work earning) {
        Waiting.until(Duration.ofSeconds(30), Duration.ofMillis(200), "events earn points", () -> {
            try {
                earning.once();
                return earned(superuser);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean earned(Connection superuser) throws SQLException {
        try (var query = superuser.prepareStatement(
                "select exists (select from earning where tenant_id = ? and reason = 'CUSTOM' and points > 0)")) {
            query.setString(1, tenant);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    Load.Work reading() throws IOException {
        var connection = new HttpConnection(base, manager);
        return () -> done(200, connection.get("/v1/members/" + MemberRegister.any(members)));
    }

    /** One member spends a point at a time. */
    Load.Work redeeming() throws IOException {
        var connection = new HttpConnection(base, rich);
        return () ->
                done(201, connection.post("/v1/redemptions", UUID.randomUUID().toString(), "{\"reward\":\"TREE\"}"));
    }

    private static void done(int wanted, int status) {
        if (status != wanted) throw new IllegalStateException("answered " + status + " instead of " + wanted);
    }
}
