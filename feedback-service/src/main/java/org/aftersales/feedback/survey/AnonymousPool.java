package org.aftersales.feedback.survey;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.aftersales.feedback.reward.RewardUseCases;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Sql;

/** Takes anonymous answers in, in transactions of their own, and mixes those of a day when it is over. */
@ApplicationScoped
@Transactional
class AnonymousPool {

    static final String COLUMN = "anonymous_response.content";

    private static final String ADD = """
            insert into anonymous_arrival (
                tenant_id, id, template_code, template_version, occasion, day, content, worded)
            values (current_tenant(), ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MIX = """
            with gone as (
                delete from anonymous_arrival where tenant_id = current_tenant() and day < ?
                returning tenant_id, id, template_code, template_version, occasion, day, content, worded)
            insert into anonymous_response (tenant_id, id, template_code, template_version, occasion, day, content,
                worded)
            select tenant_id, id, template_code, template_version, occasion, day, content, worded
            from gone order by random()""";

    private final AgroalDataSource database;
    private final Tallies tallies;
    private final RewardUseCases rewards;
    private final PersonalData personalData;
    private final JsonRecords records;
    private final Timers timers;
    private final SurveySettings settings;
    private final Clock clock;

    AnonymousPool(
            AgroalDataSource database,
            Tallies tallies,
            RewardUseCases rewards,
            PersonalData personalData,
            JsonRecords records,
            Timers timers,
            SurveySettings settings,
            Clock clock) {
        this.database = database;
        this.tallies = tallies;
        this.rewards = rewards;
        this.personalData = personalData;
        this.records = records;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whatever is written here is written by one transaction, and rows tell by which: none of them names anybody.
     *
     * @param from of which nothing is kept but what was asked about what kind of thing
     */
    Receipt add(Answers.Unnamed from, Submission submission) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var invitation = from.invitation();
        tallies.answered(invitation, from.way(), submission, clock.instant());
        rewards.issue(submission.id());
        arrive(invitation, submission, day);
        var over = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        timers.schedule(AnonymousTimer.KIND, timer(day), over);
        if (submission.isWorded()) timers.schedule(AnonymousWords.KIND, timer(day), over.plus(settings.wordsKept()));
        return Receipt.anonymous(rewards.shown(submission.id()).orElseThrow());
    }

    private void arrive(Invitation invitation, Submission submission, LocalDate day) {
        var id = UUID.randomUUID(); // of no time and no order, unlike all others
        var sealed = personalData.seal(COLUMN, id, records.write(Begun.of(submission.scrubbed())));
        var survey = invitation.sent().template();
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setObject(1, id);
                statement.setString(2, survey.code());
                statement.setInt(3, survey.version());
                statement.setString(4, invitation.about().occasion().name());
                statement.setObject(5, day);
                statement.setBytes(6, sealed);
                statement.setBoolean(7, submission.isWorded());
                return statement.executeUpdate();
            }
        });
    }

    /** Those of days that are over become answers, in no order. */
    void mix() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Sql.call(database, connection -> {
            try (var statement = connection.prepareStatement(MIX)) {
                statement.setObject(1, today);
                return statement.executeUpdate();
            }
        });
    }

    private static UUID timer(LocalDate day) {
        return UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
