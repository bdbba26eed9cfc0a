package org.aftersales.warranty.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.warranty.Shop;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements it takes to know what covers a unit. */
@QuarkusTest
class CoveredUnitsTest {

    private static final Gtin GTIN = new Gtin("09521234001348");

    @Inject
    AgroalDataSource database;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    LedgerUseCases ledgers;

    private final List<String> statements = new ArrayList<>();

    Shop shop;
    UnitId unit;

    @BeforeEach
    void register() {
        shop = Shop.opened()
                .withTelevisionPolicy(policy -> policy.putObject("repairEffect").put("rule", "SUSPEND_ACTUAL_DAYS"));
        unit = UnitId.fromString(shop.television("S-1", "TV55EN510501"));
    }

    private List<CoveredUnit> found(UnitLabel... labels) {
        var units = new CoveredUnits(counted(database), tenants);
        var found = new ArrayList<CoveredUnit>();
        tenants.run(
                shop.tenant(),
                () -> transactions.run(
                        () -> found.addAll(units.find(List.of(labels)).values())));
        return found;
    }

    @Test
    void a_unit_as_it_was_registered_takes_one_statement_by_id_and_by_label() {
        var byId = found(new UnitLabel.ById(unit));
        var byLabel = found(new UnitLabel.Printed(GTIN, new SerialNumber("TV55EN510501")));

        assertEquals(2, statements.size());
        assertEquals(byId, byLabel);
        assertEquals(2, byId.getFirst().ledger().coverages().size());
    }

    @Test
    void many_units_take_one_statement_too() {
        var other = UnitId.fromString(shop.television("S-2", "TV55EN510502"));

        var both = found(new UnitLabel.ById(unit), new UnitLabel.ById(other));

        assertEquals(1, statements.size());
        assertEquals(List.of(unit, other), both.stream().map(CoveredUnit::id).toList());
    }

    @Test
    void a_unit_to_which_something_happened_takes_a_second_one() {
        var begun = Instant.parse("2026-11-01T08:00:00Z");
        var repair = new FinishedRepair(UUID.randomUUID(), RepairOutcome.REPAIRED, null, null, begun, begun);
        tenants.run(shop.tenant(), () -> ledgers.record(unit, repair));

        var repaired = found(new UnitLabel.ById(unit));

        assertEquals(2, statements.size());
        assertEquals(2, repaired.getFirst().ledger().entries().size());
    }

    @Test
    void labels_and_ids_take_one_statement_each() {
        var other = UnitId.fromString(shop.television("S-2", "TV55EN510502"));

        var both = found(new UnitLabel.Printed(GTIN, new SerialNumber("TV55EN510501")), new UnitLabel.ById(other));

        assertEquals(2, statements.size());
        assertEquals(List.of(unit, other), both.stream().map(CoveredUnit::id).toList());
    }

    @Test
    void a_unit_alone_is_found_outside_a_transaction_however_often_it_is_asked_for() {
        var units = new CoveredUnits(database, tenants);
        for (var label :
                List.of(new UnitLabel.Printed(GTIN, new SerialNumber("TV55EN510501")), new UnitLabel.ById(unit))) {
            for (int time = 0; time < 3; time++) {
                var found = tenants.as(shop.tenant(), () -> units.find(List.of(label)));
                assertEquals(unit, found.get(label).id());
            }
        }
    }

    private AgroalDataSource counted(AgroalDataSource real) {
        return proxy(AgroalDataSource.class, real, "getConnection");
    }

    /** The same thing, noting what is prepared on its connections. */
    private <T> T proxy(Class<T> type, T real, String opens) {
        var made = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) statements.add((String) arguments[0]);
            try {
                var answer = method.invoke(real, arguments);
                return method.getName().equals(opens) ? proxy(Connection.class, (Connection) answer, "") : answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        });
        return type.cast(made);
    }
}
