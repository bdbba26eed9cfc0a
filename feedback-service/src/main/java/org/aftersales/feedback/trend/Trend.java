package org.aftersales.feedback.trend;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftersales.feedback.statistics.AnswerChart;
import org.aftersales.feedback.statistics.Distribution;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a subject over time. From the first hundred it learns what is usual; a day that leaves no doubt that this
 * has changed is told, and what is usual is learnt anew from the next day on: a lasting change is told once. A new version
 * of the survey asks something else, so it is learnt anew without a word; late answers to the old one are left out.
 */
@Entity
@Table(name = "trend")
@Topic("feedback.trends")
class Trend extends Aggregate {

    static final long ENOUGH = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TrendId id;

    @Enumerated(EnumType.STRING)
    @Column(name = "told_by")
    private Subject.By by;

    private String name;

    @Enumerated(EnumType.STRING)
    private Question question;

    private String surveyCode;
    private int surveyVersion;

    /** How many answers of each kind there are while what is usual is learnt. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<Long> learnt;

    /** Absent while it is learnt. */
    @Embedded
    private @Nullable AnswerChart chart;

    @Embedded
    private @Nullable Shift lastShift;

    /** A change that is no chance; means from 0, all answered the lowest, to 1, all the highest. */
    @Embeddable
    record Shift(LocalDate shiftedOn, double shiftedFrom, double shiftedTo) {

        boolean better() {
            return shiftedTo > shiftedFrom;
        }
    }

    static Trend of(TrendId id, Subject subject) {
        var trend = new Trend();
        trend.id = id;
        trend.by = subject.by();
        trend.name = subject.name();
        trend.question = subject.question();
        trend.surveyCode = subject.survey();
        trend.learnt = trend.nothing();
        return trend;
    }

    /** Days come in their order, each once. */
    void add(LocalDate day, DayAnswers told) {
        if (told.version() < surveyVersion) return;
        if (told.version() > surveyVersion) begin(told.version());
        if (chart == null) {
            learn(told.answers());
            return;
        }
        chart = chart.after(told.answers());
        if (chart.hasShifted()) shift(day, chart);
    }

    /**
     * Something was answered otherwise on a day that was judged. What has been told stays told; all that is known of the
     * time since is learnt again.
     *
     * @param days all of the series that were judged, in their order; those up to the last change play no part
     */
    void judgeAgain(SortedMap<LocalDate, DayAnswers> days) {
        begin(surveyVersion);
        days.tailMap(since()).forEach(this::add);
    }

    /** The first day that says something of what is usual now. */
    LocalDate since() {
        return lastShift == null ? LocalDate.EPOCH : lastShift.shiftedOn().plusDays(1);
    }

    private void learn(Distribution answers) {
        var before = learnt;
        learnt = IntStream.range(0, before.size())
                .mapToObj(step -> before.get(step) + answers.counts().get(step))
                .toList();
        var known = new Distribution(learnt);
        if (known.answers() >= ENOUGH) chart = AnswerChart.of(known);
    }

    private void shift(LocalDate day, AnswerChart shifted) {
        lastShift = new Shift(day, shifted.average().usual(), shifted.average().smoothed());
        raise(TrendEvent.Shifted.of(id, subject(), survey(), lastShift, shifted));
        begin(surveyVersion);
    }

    private void begin(int version) {
        surveyVersion = version;
        learnt = nothing();
        chart = null;
    }

    private List<Long> nothing() {
        return IntStream.range(0, question.kinds()).mapToObj(_ -> 0L).toList();
    }

    Subject subject() {
        return new Subject(by, name, question, surveyCode);
    }

    private TemplateRef survey() {
        return new TemplateRef(surveyCode, surveyVersion);
    }

    /** @throws NullPointerException when nothing has changed, which is a defect of the calling code */
    LastingChange change() {
        var shift = Objects.requireNonNull(lastShift, "lastShift");
        return new LastingChange(
                by.name(),
                name,
                question,
                survey(),
                shift.better(),
                question.told(shift.shiftedFrom()),
                question.told(shift.shiftedTo()),
                shift.shiftedOn());
    }

    TrendView view() {
        return TrendView.of(
                id, subject(), survey(), new TrendView.State(new Distribution(learnt).answers(), chart, lastShift));
    }

    @Override
    public UUID key() {
        return id.value();
    }
}
