package org.aftersales.ticket.sla;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.ticket.sla.Publication.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One promise being measured. While it is paused there is no due time, only what is left. A breach stays a breach,
 * whatever is planned anew later.
 */
@Entity
@Table(name = "sla_clock")
class PromiseClock {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id")
    private Promises promises;

    private String promise;

    @Enumerated(EnumType.STRING)
    private Party party;

    private int cycle;

    @Embedded
    private Pace pace;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private @Nullable Instant dueAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant breachedAt;

    /** The levels of the ladder that were reached, each followed by a space. */
    private String firedLevels;

    @Embedded
    private @Nullable Sharing sharing;

    static PromiseClock started(Promises promises, PromiseRule rule, int cycle, Version calendar, Instant at) {
        var clock = new PromiseClock();
        clock.id = UUID.randomUUID();
        clock.promises = promises;
        clock.promise = rule.name();
        clock.party = rule.party();
        clock.cycle = cycle;
        clock.state = ClockState.RUNNING;
        clock.firedLevels = "";
        clock.pace = Pace.of(at, rule.targetFor(promises.subject().priority()), calendar);
        return clock;
    }

    /** Sets what is to be reached, from its own start and by itself; the due time follows. */
    void aim(Target at, Version calendar) {
        var own = Course.own(this);
        takeOwn(new Course(Pace.of(own.pace().startedAt(), at, calendar), own.past()));
    }

    /** Counts as a clock that goes on in this one, and remembers its own pace. */
    void take(Course others) {
        sharing = sharing().besides(Course.of(this), others.past());
        pace = others.pace();
    }

    void takeOwn(Course own) {
        pace = own.pace();
        sharing = sharing().alone(own.past());
    }

    void goOnIn(UUID ticket, Past past) {
        state = state.to(ClockState.MERGED);
        sharing = sharing().goingOnIn(ticket, past);
    }

    void share(Sharing with) {
        sharing = with;
    }

    /** Goes on by itself again. */
    void comeBack(Instant due) {
        sharing = sharing().back();
        run(due);
    }

    void run(Instant due) {
        if (state != ClockState.RUNNING) state = state.to(ClockState.RUNNING);
        dueAt = due;
    }

    void pause() {
        state = state.to(ClockState.PAUSED);
        dueAt = null;
    }

    /** Ends it; what is done at the due instant is in time. */
    void complete(Instant at) {
        var late = breachedAt != null || at.isAfter(due());
        if (late && breachedAt == null) breachedAt = due();
        state = state.to(late ? ClockState.MISSED : ClockState.MET);
        completedAt = at;
    }

    void cancel(Instant at) {
        state = state.to(ClockState.CANCELLED);
        completedAt = at;
    }

    void fire(Firing.Due reached) {
        if (reached.level().equals(Firing.BREACH)) breachedAt = reached.at();
        else firedLevels += reached.level() + " ";
    }

    boolean hasFired(String level) {
        return (" " + firedLevels).contains(" " + level + " ");
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isRunning() {
        return state == ClockState.RUNNING;
    }

    boolean hasEnded() {
        return state == ClockState.MET || state == ClockState.MISSED;
    }

    /** When it is due; there is such an instant unless it is paused. */
    Instant due() {
        return Objects.requireNonNull(dueAt);
    }

    UUID id() {
        return id;
    }

    String promise() {
        return promise;
    }

    Party party() {
        return party;
    }

    int cycle() {
        return cycle;
    }

    Pace pace() {
        return pace;
    }

    Sharing sharing() {
        return sharing == null ? Sharing.NONE : sharing;
    }

    ClockState state() {
        return state;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    Instant breachedAt() {
        return breachedAt;
    }

    protected PromiseClock() {}
}
