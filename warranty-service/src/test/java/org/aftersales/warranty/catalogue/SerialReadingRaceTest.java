package org.aftersales.warranty.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.warranty.AtOnce;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product's letters change while its units are registered: nothing is stored that nobody finds. */
@QuarkusTest
class SerialReadingRaceTest {

    private static final String COPY = """
            insert into unit select copy.* from unit known, jsonb_populate_record(null::unit, to_jsonb(known)
                || '{"id": "01936f5e-0000-7000-8000-000000000099", "sale_ref": "S-2", "sale_ref_digest": "\\\\x02"}'
                || jsonb_build_object('serial', ?::text)) as copy
            where known.tenant_id = ?""";

    private static final List<String> CHANGE = List.of(
            "select pg_advisory_xact_lock(hashtextextended(? || ' 09521234001348', 33))",
            "update catalogue set edition = edition + 1 where tenant_id = ?",
            """
            update product set document = document || '{"lettersReadAsDigits": ["O"]}', edition = catalogue.edition
            from catalogue where catalogue.tenant_id = product.tenant_id and product.tenant_id = ?
                and gtin = '09521234001348'""");

    private static final Map<String, String> STOLEN =
            Map.of("gtin", ReadTelevision.GTIN, "serial", "TV55ENO00009", "kind", "STOLEN", "reference", "report:1");

    @Inject
    AgroalDataSource database;

    private ReadTelevision television;

    @BeforeEach
    void anyLetters() {
        television = anyLettersAt(Shop.opened());
    }

    private static ReadTelevision anyLettersAt(Shop shop) {
        var television = new ReadTelevision(shop);
        television
                .put("\"0\"", product -> product.put("serialPattern", "^TV[0-9A-Z]{10}$"))
                .statusCode(200);
        shop.register(Shop.sale("S-0", "no serial")).then().statusCode(422); // looks at the catalogue as it is now
        return television;
    }

    @Test
    void who_registers_by_a_catalogue_of_a_moment_ago_registers_what_is_read_now() {
        television.change("\"1\"", "O").statusCode(200);

        television.shop().television("S-1", "TV55ENO00001");

        television.found("TV55EN000001").body("items.serial", contains("TV55EN000001"));
    }

    @Test
    void a_change_waits_for_registrations_that_have_begun_and_then_counts_them() throws Exception {
        television.shop().television("S-1", "TV55EN100001");
        try (var register = connection();
                var threads = Executors.newSingleThreadExecutor()) {
            assertEquals(1, copied(register, "TV55ENO00002"));

            var changed = threads.submit(() -> television.change("\"1\"", "O"));
            await().atMost(10, SECONDS).until(() -> waiting() == 1);
            register.commit();

            changed.get()
                    .statusCode(409)
                    .body("code", equalTo("serials-in-the-way"))
                    .body("detail", containsString("of units 1,"));
        }
    }

    @Test
    void what_staff_stores_waits_for_a_change_that_has_begun_and_is_read_by_it() throws Exception {
        try (var change = connection();
                var threads = Executors.newFixedThreadPool(2)) {
            begin(change);

            var placed = threads.submit(() -> television.post(television.agent(), "/v1/blocks", STOLEN));
            var listed = threads.submit(() -> television.issued("TV55ENO00008\n"));
            await().atMost(10, SECONDS).until(() -> waiting() == 2);
            change.commit();

            placed.get().statusCode(201).body("serial", equalTo("TV55EN000009"));
            listed.get().statusCode(200).body("added", equalTo(1));
            television.issued("TV55EN000008\n").body("added", equalTo(0));
        }
    }

    /** As a manager would: O is read as 0 from the next edition of the catalogue on. */
    private void begin(Connection change) throws SQLException {
        for (var sql : CHANGE) {
            try (var statement = change.prepareStatement(sql)) {
                statement.setString(1, television.shop().tenant());
                statement.execute();
            }
        }
    }

    @Test
    void a_letter_that_is_a_digit_by_now_enters_by_no_way() throws Exception {
        television.shop().television("S-1", "TV55EN100001");
        television.change("\"1\"", "O").statusCode(200);

        try (var register = connection();
                var correction = register.prepareStatement("update unit set serial = ? where tenant_id = ?")) {
            assertEquals(0, copied(register, "TV55ENO00002"));
            correction.setString(1, "TV55ENO00003");
            correction.setString(2, television.shop().tenant());
            assertEquals(0, correction.executeUpdate());
            assertEquals(1, copied(register, "TV55EN000002"));
            register.rollback();
        }
    }

    /** Whoever is first: either no unit has the letter, or the change was refused and all have it. */
    @Test
    void whatever_happens_first_every_registered_unit_is_found_by_its_label() throws Exception {
        for (int round = 0; round < 6; round++) {
            var raced = anyLettersAt(Shop.opened());
            var clients = new ArrayList<Callable<Integer>>();
            clients.add(() -> raced.change("\"1\"", "O").extract().statusCode());
            for (int i = 0; i < 7; i++) {
                var serial = "TV55ENO0000" + i;
                clients.add(
                        () -> raced.shop().register(Shop.sale(serial, serial)).statusCode());
            }

            var statuses = AtOnce.statuses(clients);

            assertEquals(7, statuses.get(201), "all are registered: " + statuses);
            var changed = statuses.containsKey(200);
            assertTrue(changed || statuses.containsKey(409), "answered " + statuses);
            for (int i = 0; i < 7; i++) {
                raced.found("TV55ENO0000" + i)
                        .body("items.serial", contains(changed ? "TV55EN00000" + i : "TV55ENO0000" + i));
            }
        }
    }

    private Connection connection() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var tell = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            tell.setString(1, television.shop().tenant());
            tell.execute();
        }
        return connection;
    }

    private int copied(Connection connection, String serial) throws SQLException {
        try (var copy = connection.prepareStatement(COPY)) {
            copy.setString(1, serial);
            copy.setString(2, television.shop().tenant());
            return copy.executeUpdate();
        }
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var waiting = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            waiting.next();
            return waiting.getInt(1);
        }
    }
}
