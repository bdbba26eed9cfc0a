package org.aftersales.feedback.dossier;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftersales.feedback.Contacts;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.delivery.PostOffice;
import org.aftersales.kit.test.TestClock;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every table that holds something of a person is handed over to them, or it is said here why not. */
@QuarkusTest
class WholeDossierTest {

    /** Where the document tells it. */
    private static final Map<String, String> TOLD = new TreeMap<>(Map.ofEntries(
            Map.entry("linked_customer", "customers"),
            Map.entry("reached_customer", "consents"),
            Map.entry("survey_contact", "contacts"),
            Map.entry("owned_unit", "units"),
            Map.entry("invitation", "invitations"),
            Map.entry("happening", "happenings"),
            Map.entry("survey_decision", "decisions"),
            Map.entry("delivery", "deliveries"),
            Map.entry("response", "invitations.response.findAll { it }"),
            Map.entry("response_answer", "invitations.response.findAll { it }.answers.flatten()"),
            Map.entry("response_comment", "invitations.response.findAll { it }.answers.flatten().words.findAll { it }"),
            Map.entry("response_before", "invitations.earlier.flatten()"),
            Map.entry("response_draft", "invitations.begun.findAll { it }"),
            Map.entry("complaint", "complaints"),
            Map.entry("complaint_words", "complaints.words.findAll { it }"),
            Map.entry("complaint_attempt", "complaints.attempts.flatten()"),
            Map.entry("compensation", "compensations"),
            Map.entry("review", "reviews.reply.findAll { it }"),
            Map.entry("review_revision", "reviews.wordings.flatten()")));

    private static final Map<String, String> NOT_TOLD = Map.of(
            "opt_out_link", "the digest of a secret",
            "survey_link", "the digest of a secret",
            "unwanted_address", "the digest of an address; that they refused is told",
            "survey_arrival", "by which way they came; that they answered is told",
            "delivery_due", "when a message is tried again",
            "complaint_step", "who is told of what is late");

    /** Whatever names a customer, or belongs to something that does. */
    private static final String TABLES = """
            with recursive personal (name) as (
                select table_name::text from information_schema.columns
                    join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in (
                    'customer_id', 'said_by', 'invitation_id', 'complaint_id', 'review_id', 'compensation_id')
                union
                select conrelid::regclass::text from pg_constraint
                    join personal on confrelid::regclass::text = personal.name where contype = 'f')
            select name from personal order by name""";

    @Inject
    Story story;

    @Inject
    Contacts contacts;

    @Inject
    PostOffice post;

    @Inject
    TestClock clock;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @AfterEach
    void not_later() {
        clock.reset();
    }

    @Test
    void no_table_with_somebody_in_it_is_forgotten() throws SQLException {
        var known = new TreeSet<String>();
        Stream.of(TOLD, NOT_TOLD).forEach(map -> known.addAll(map.keySet()));

        assertEquals(known, tables());
    }

    @Test
    void what_is_kept_is_in_the_document() {
        var dossier = JsonPath.from(
                new BusyCustomer(story, contacts, post, clock).lives().export());

        TOLD.forEach((table, path) -> {
            MatcherAssert.assertThat(table, dossier.get(path), notNullValue());
            MatcherAssert.assertThat(table, dossier.getList(path), not(empty()));
        });
    }

    private static TreeSet<String> tables() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("aftersales.db.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var rows = connection.createStatement().executeQuery(TABLES)) {
            var tables = new TreeSet<String>();
            while (rows.next()) tables.add(rows.getString(1));
            return tables;
        }
    }
}
