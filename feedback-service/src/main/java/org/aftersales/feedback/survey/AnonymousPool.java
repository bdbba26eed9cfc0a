package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aftersales.feedback.reward.RewardUseCases;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** Takes anonymous answers in, in transactions of their own; there they wait until there are enough of them. */
@ApplicationScoped
@Transactional
class AnonymousPool {

    static final String CONTENT = "anonymous_response.content";
    static final String ABOUT = "anonymous_arrival.about";

    private static final String ADD = """
            insert into anonymous_arrival (
                tenant_id, id, template_code, template_version, occasion, day, content, worded, about)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ORIGIN = """
            select coalesce(batch, ''), coalesce(centre, ''), coalesce(technician, '') from origin
            where tenant_id = current_tenant() and subject_id = ?""";

    private final AgroalDataSource database;
    private final RewardUseCases rewards;
    private final PersonalData personalData;
    private final JsonRecords records;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    AnonymousPool(
            AgroalDataSource database,
            RewardUseCases rewards,
            PersonalData personalData,
            JsonRecords records,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.database = database;
        this.rewards = rewards;
        this.personalData = personalData;
        this.records = records;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whatever is written here is written by one transaction, and rows tell by which: none of them names anybody, nor, to
     * whoever cannot open what is sealed, what it was about. Counts are raised later, by crowds.
     *
     * @param from of which nothing is kept but what was asked about what kind of thing
     */
    Receipt add(Answers.Unnamed from, Submission submission) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        rewards.issue(submission.id());
        Sql.call(database, connection -> arrive(connection, from, submission, day));
        timers.schedule(AnonymousTimer.KIND, timer(day), over(day));
        if (submission.isWorded()) endWords(day);
        return Receipt.anonymous(rewards.shown(submission.id()).orElseThrow());
    }

    /** What was written in answers of a day is forgotten in time. */
    void endWords(LocalDate day) {
        timers.schedule(AnonymousWords.KIND, timer(day), over(day).plus(settings.wordsKept()));
    }

    private int arrive(Connection connection, Answers.Unnamed from, Submission submission, LocalDate day)
            throws SQLException {
        var id = UUID.randomUUID(); // of no time and no order, unlike all others
        var invitation = from.invitation();
        var survey = invitation.sent().template();
        var traits = traits(connection, Traits.of(invitation.about(), from.way()));
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, id);
            statement.setString(2, survey.code());
            statement.setInt(3, survey.version());
            statement.setString(4, invitation.about().occasion().name());
            statement.setObject(5, day);
            var told = Begun.of(submission.scrubbed()).anonymous();
            statement.setBytes(6, personalData.seal(CONTENT, id, records.write(told)));
            statement.setBoolean(7, submission.isWorded());
            statement.setBytes(8, personalData.seal(ABOUT, id, records.write(traits)));
            return statement.executeUpdate();
        }
    }

    private static Traits traits(Connection connection, Traits known) throws SQLException {
        try (var select = connection.prepareStatement(ORIGIN)) {
            select.setObject(1, known.subjectId());
            try (var row = select.executeQuery()) {
                if (!row.next()) return known.from("", "", "");
                return known.from(row.getString(1), row.getString(2), row.getString(3));
            }
        }
    }

    private static Instant over(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static UUID timer(LocalDate day) {
        return UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
