package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;
import org.jspecify.annotations.Nullable;

/** Makes answers of those that wait, and counts them: by crowds, all that are made at once on the last of their days. */
@ApplicationScoped
@Transactional
class AnonymousMix {

    /** Of two who mix at once, the second finds what the first has left. */
    private static final String WAITING = """
            select id, template_code, template_version, occasion, day, worded, content, about from anonymous_arrival
            where tenant_id = current_tenant() and day < ? order by id for update""";

    private static final String MIX = """
            with gone as (
                delete from anonymous_arrival where tenant_id = current_tenant() and id = any (?)
                returning tenant_id, id, template_code, template_version, occasion, content, worded)
            insert into anonymous_response (tenant_id, id, template_code, template_version, occasion, day, content,
                worded)
            select tenant_id, id, template_code, template_version, occasion, ?, content, worded
            from gone order by random()""";

    private final AgroalDataSource database;
    private final AnonymousPool pool;
    private final Tallies tallies;
    private final TemplateUseCases templates;
    private final PersonalData personalData;
    private final JsonRecords records;
    private final Clock clock;

    AnonymousMix(
            AgroalDataSource database,
            AnonymousPool pool,
            Tallies tallies,
            TemplateUseCases templates,
            PersonalData personalData,
            JsonRecords records,
            Clock clock) {
        this.database = database;
        this.pool = pool;
        this.tallies = tallies;
        this.templates = templates;
        this.personalData = personalData;
        this.records = records;
        this.clock = clock;
    }

    private record Kind(TemplateRef survey, Occasion occasion) {}

    /** @param traits null of what an instance of before has taken in, which counted it at once */
    private record Waiting(
            UUID id,
            Kind kind,
            LocalDate day,
            boolean worded,
            Begun begun,
            @Nullable Traits traits) {

        boolean isCounted() {
            return traits == null;
        }

        Traits told() {
            return Objects.requireNonNull(traits);
        }
    }

    /** Of days that are over. */
    void mix() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var waiting = Sql.call(database, connection -> waiting(connection, today));
        waiting.stream()
                .collect(Collectors.groupingBy(Waiting::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::make);
    }

    private void make(Kind kind, List<Waiting> waiting) {
        var byCount = waiting.stream().collect(Collectors.partitioningBy(Waiting::isCounted));
        var crowds = Crowds.of(byCount.get(false), Waiting::told);
        var ready = Stream.concat(
                        byCount.get(true).stream(), crowds.values().stream().flatMap(List::stream))
                .toList();
        if (ready.size() < Crowds.FEWEST) return;

        var day =
                ready.stream().map(Waiting::day).max(Comparator.naturalOrder()).orElseThrow();
        crowds.forEach((traits, crowd) -> count(new Tallies.Asked(traits, kind.occasion(), kind.survey()), day, crowd));
        Sql.call(database, connection -> put(connection, ready, day));
        if (ready.stream().anyMatch(Waiting::worded)) pool.endWords(day);
    }

    /** Who has answered alike is counted at once. */
    private void count(Tallies.Asked asked, LocalDate day, List<Waiting> crowd) {
        var survey = templates.document(asked.survey());
        Map<Begun, Long> alike = crowd.stream()
                .collect(Collectors.groupingBy(
                        each -> each.begun().wordless(), LinkedHashMap::new, Collectors.counting()));
        alike.forEach((begun, times) -> tallies.counted(
                new Tallies.Count(asked, day, Math.toIntExact(times)),
                new Submission(UUID.randomUUID(), begun.to(survey), begun.language())));
    }

    private static int put(Connection connection, List<Waiting> ready, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(MIX)) {
            var ids = ready.stream().map(Waiting::id).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setObject(2, day);
            return statement.executeUpdate();
        }
    }

    private List<Waiting> waiting(Connection connection, LocalDate today) throws SQLException {
        try (var select = connection.prepareStatement(WAITING)) {
            select.setObject(1, today);
            var waiting = new ArrayList<Waiting>();
            try (var row = select.executeQuery()) {
                while (row.next()) waiting.add(waiting(row));
            }
            return waiting;
        }
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var survey = new TemplateRef(row.getString("template_code"), row.getInt("template_version"));
        var content = personalData.open(AnonymousPool.CONTENT, id, row.getBytes("content"));
        var about = row.getBytes("about");
        return new Waiting(
                id,
                new Kind(survey, Occasion.valueOf(row.getString("occasion"))),
                row.getObject("day", LocalDate.class),
                row.getBoolean("worded"),
                records.read(content, Begun.class),
                about == null ? null : records.read(personalData.open(AnonymousPool.ABOUT, id, about), Traits.class));
    }
}
