package org.aftersales.feedback.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sums of kept days and edges are what counting every row gives, at every moment. */
@QuarkusTest
class SentCountsTest {

    private static final String ADD = """
            insert into survey_decision (tenant_id, id, invitation_id, customer_id, trigger, occasion, rule_code,
                rule_version, survey, decision, reason, decided_at)
            values (current_tenant(), ?, ?, ?, 'TICKET_FINISHED', 'REPAIR', ?, 1, 'repair', ?, 'DUE', ?)""";

    @Inject
    AgroalDataSource database;

    @Inject
    SentCounts counts;

    @Inject
    Tenants tenants;

    @Inject
    TestClock clock;

    private final String tenant = "t-" + UUID.randomUUID();
    private final Random random = new Random(20261121);
    private final List<Sent> sent = new ArrayList<>();

    private record Sent(String rule, Instant at) {}

    @BeforeEach
    void today() {
        clock.reset();
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void what_is_kept_of_past_days_and_counted_of_the_others_is_what_was_sent() {
        for (int step = 0; step < 60; step++) {
            clock.advance(Duration.ofMinutes(random.nextInt(2_880)));
            send(random.nextBoolean() ? "one" : "other", random.nextInt(4));
            check(Duration.ofDays(1 + random.nextInt(366)));
            check(Duration.ofMinutes(1 + random.nextInt(5_000)));
        }
    }

    private void check(Duration window) {
        var after = clock.instant().minus(window);
        var found = tenants.as(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> List.of(counts.by(new RuleRef("one", 1), after), counts.all(after))));

        assertEquals(
                List.of(expected("one", after), expected("", after)), found, window + " before " + clock.instant());
    }

    private long expected(String rule, Instant after) {
        return sent.stream()
                .filter(each -> rule.isEmpty() || each.rule().equals(rule))
                .filter(each -> each.at().isAfter(after))
                .count();
    }

    private void send(String rule, int times) {
        tenants.run(tenant, () -> QuarkusTransaction.requiringNew().run(() -> {
            for (int each = 0; each < times; each++) {
                add(rule, Decision.SEND);
                add(rule, Decision.SUPPRESS);
                sent.add(new Sent(rule, clock.instant()));
            }
        }));
    }

    private void add(String rule, Decision decision) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (int place = 1; place <= 3; place++) statement.setObject(place, UUID.randomUUID());
            statement.setString(4, rule);
            statement.setString(5, decision.name());
            statement.setTimestamp(6, Timestamp.from(clock.instant()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
