package org.aftersales.loyalty.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.aftersales.kit.inbox.EventBatch;
import org.aftersales.kit.test.Statements;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.junit.jupiter.api.Test;

/** What comes together from the broker is asked and written together, however much it is. */
@QuarkusTest
class TogetherStatementsTest {
    private static final int MEMBERS = 40;

    /** What a deferred trigger asks for each posting by itself, when the transaction ends. */
    private static final String AT_COMMIT = "new.entries";

    private final Deliveries deliveries;
    private final UnitsConsumer units;

    TogetherStatementsTest(Deliveries deliveries, UnitsConsumer units) {
        this.deliveries = deliveries;
        this.units = units;
    }

    @Test
    void registrations_of_many_members_ask_no_more_than_those_of_a_few() throws Exception {
        var tenant = Story.begin().tenant();
        var stories =
                IntStream.range(0, MEMBERS).mapToObj(n -> Story.in(tenant)).toList();
        stories.forEach(story -> deliveries.deliver(story.linked()));
        var batch = new EventBatch(stories.stream().map(Story::registered).toList());

        var statements = Statements.of(() -> units.receive(batch));

        var asked = statements.entrySet().stream()
                .filter(statement -> !statement.getKey().contains(AT_COMMIT))
                .mapToLong(statement -> statement.getValue())
                .sum();
        assertTrue(asked <= 24, () -> asked + " statements: " + statements);
        assertCredited(tenant);
    }

    private static void assertCredited(String tenant) throws SQLException {
        var rows = new LedgerRows(tenant);
        assertEquals(String.valueOf(MEMBERS * 59), rows.of("select sum(available) from lot"));
        assertTrue(rows.isSound());
    }
}
