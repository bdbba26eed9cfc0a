package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances that know different versions of the rules of zones, one of them this one. */
@QuarkusTest
class DriftRulesTest {
    private static final String NEWER = "9999a";
    private static final String OLDER = "1996a";

    @Inject
    TestClock clock;

    @Inject
    DriftSweep sweep;

    @Inject
    DriftUseCases drifts;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private Field field;
    private String visit;

    @BeforeEach
    void a_visit_at_nine() {
        clock.reset();
        field = Field.opened().technician("t1");
        visit = field.confirmed(field.ticket(), Field.MONDAY, "t1");
    }

    @Test
    void what_was_judged_by_newer_rules_is_neither_moved_back_nor_listed() {
        agreedOnTen(NEWER);

        sweep.sweep();
        tenants.run(field.tenant(), () -> drifts.follow(UUID.fromString(visit)));

        planned("2026-11-23T08:00:00Z", 1);
        field.agent().get("/v1/drifted-appointments").then().body("items", empty());
    }

    @Test
    void what_was_judged_by_older_rules_follows_ours_and_remembers_them() {
        agreedOnTen(OLDER);
        field.agent().get("/v1/drifted-appointments").then().body("items.id", contains(visit));

        sweep.sweep();

        planned("2026-11-23T09:00:00Z", 2);
        assertEquals(AgreedTime.presentRules(), rules());
    }

    @Test
    void whoever_plans_remembers_the_rules_they_know() {
        assertEquals(AgreedTime.presentRules(), rules());
    }

    private void planned(String start, int plans) {
        field.show(visit).then().body("inside.planned.start", equalTo(start)).body("inside.plans", hasSize(plans));
    }

    private void agreedOnTen(String rules) {
        tenants.run(
                field.tenant(),
                () -> transactions.run(() -> Sql.call(database, connection -> {
                    try (var statement = connection.prepareStatement("""
                            update appointment set planned_local = '2026-11-23 10:00', zone_rules = ?
                            where id = ?""")) {
                        statement.setString(1, rules);
                        statement.setObject(2, UUID.fromString(visit));
                        return statement.executeUpdate();
                    }
                })));
    }

    private String rules() {
        return tenants.as(field.tenant(), () -> transactions.get(Duration.ofMinutes(1), this::stored));
    }

    private String stored() {
        return Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement("select zone_rules from appointment where id = ?")) {
                statement.setObject(1, UUID.fromString(visit));
                var row = statement.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
    }
}
