package org.aftersales.ticket.sla;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.ticket.sla.Firing.Due;
import org.aftersales.ticket.sla.Publication.Version;
import org.aftersales.ticket.ticket.WaitingFor;
import org.jspecify.annotations.Nullable;

/**
 * All that was promised about one ticket. Whatever happens to the ticket, what had become due until then is noticed
 * first, so that it makes no difference how late anybody looks.
 */
@Entity
@Table(name = "sla_promises")
@Topic("ticket.clocks")
class Promises extends Aggregate {

    /** The ticket's. */
    @Id
    private UUID id;

    private String policyCode;
    private int policyNumber;

    @Embedded
    private Subject subject;

    private @Nullable Instant lookAt;

    @Embedded
    private Heard heard = Heard.NOTHING;

    @OneToMany(mappedBy = "promises", cascade = CascadeType.PERSIST)
    @OrderBy("pace.startedAt, promise, cycle")
    private List<PromiseClock> clocks = new ArrayList<>();

    @OneToMany(mappedBy = "promises", cascade = CascadeType.PERSIST)
    @OrderBy("fromAt")
    private List<Wait> waits = new ArrayList<>();

    @OneToMany(mappedBy = "promises", cascade = CascadeType.PERSIST)
    private List<Firing> firings = new ArrayList<>();

    static Promises open(UUID ticketId, Subject subject, Terms terms) {
        var promises = new Promises();
        promises.id = ticketId;
        promises.adopt(subject, terms);
        promises.hear(Fact.OPENED, subject.openedAt(), terms);
        return promises;
    }

    /** Something happened to the ticket. It ends clocks before it starts others. */
    void hear(Fact fact, Instant at, Terms terms) {
        notice(at, terms);
        heard = heard.with(fact);
        var goingOn = fact.endsWaiting() ? endWaits(at, terms) : List.<PromiseClock>of();
        var measure = measure(at, terms);
        openClocks().stream().filter(clock -> measure.stops(clock, fact)).forEach(clock -> complete(clock, measure));
        if (fact.endsEverything()) openClocks().forEach(clock -> clock.cancel(at));
        measure.startedBy(fact, Optional.empty()).forEach(rule -> start(rule, at, terms));
        goingOn.stream().filter(PromiseClock::isRunning).forEach(clock -> run(clock, measure));
        lookAt = measure.lookAt();
    }

    /** The ticket waits from now on; some clocks stand still meanwhile and others begin. */
    void await(WaitingFor reason, String actor, Instant at, Terms terms) {
        notice(at, terms);
        var goingOn = endWaits(at, terms);
        var wait = Wait.begun(this, reason, terms.policy().responsibleFor(reason), actor, at);
        waits.add(wait);
        var measure = measure(at, terms);
        for (var clock : openClocks()) {
            if (measure.rule(clock).filter(measure::isHeldUp).isPresent()) clock.pause();
        }
        measure.startedBy(Fact.WAITING, Optional.of(wait)).forEach(rule -> start(rule, at, terms));
        goingOn.stream().filter(PromiseClock::isRunning).forEach(clock -> run(clock, measure));
        lookAt = measure.lookAt();
    }

    /** Notices everything that has become due, in the order in which it did. */
    void notice(Instant now, Terms terms) {
        notice(now, now, terms);
    }

    /** Notices now everything that had become due until then. */
    void notice(Instant then, Instant now, Terms terms) {
        var measure = measure(then, terms);
        measure.reached().forEach(reached -> fire(reached.clock(), reached.due(), now));
        lookAt = measure.lookAt();
    }

    private void fire(PromiseClock clock, Due due, Instant now) {
        clock.fire(due);
        firings.add(Firing.of(this, clock, due, now));
        raise(ClockEvent.reached(ClockFacts.of(this, clock), due, clock.due()));
    }

    PromiseClock start(PromiseRule rule, Instant at, Terms terms) {
        return start(rule, at, Sharing.NONE, terms);
    }

    PromiseClock start(PromiseRule rule, Instant at, Sharing sharing, Terms terms) {
        var measure = measure(at, terms);
        var clock = PromiseClock.started(this, rule, measure.cycles(rule.name()) + 1, measure.calendar(rule), at);
        clock.share(sharing);
        clocks.add(clock);
        clock.run(measure.due(clock));
        raise(new ClockEvent.Started(ClockFacts.of(this, clock), clock.due(), measure.isBeyondHorizon(clock)));
        if (measure.isHeldUp(rule)) clock.pause();
        return clock;
    }

    /** A clock is due at another time than before. */
    void run(PromiseClock clock, Measure measure) {
        clock.run(measure.due(clock));
        raise(new ClockEvent.Replanned(ClockFacts.of(this, clock), clock.due(), measure.isBeyondHorizon(clock)));
    }

    void complete(PromiseClock clock, Measure measure) {
        if (!clock.isRunning()) clock.run(measure.due(clock));
        clock.complete(measure.now());
        raise(new ClockEvent.Completed(
                ClockFacts.of(this, clock), clock.state() == ClockState.MET, clock.due(), measure.now()));
    }

    /** Answers the clocks that stood still and run again, of which nothing is told yet. */
    List<PromiseClock> endWaits(Instant at, Terms terms) {
        var measure = measure(at, terms);
        waits.stream().filter(Wait::isOpen).toList().forEach(wait -> wait.end(at, measure.openTime(wait)));
        var stood = openClocks().stream().filter(clock -> !clock.isRunning()).toList();
        stood.forEach(clock -> clock.run(measure.due(clock)));
        return stood;
    }

    void adopt(Subject about, Terms terms) {
        subject = about;
        policyCode = terms.version().code();
        policyNumber = terms.version().number();
    }

    Measure measure(Instant now, Terms terms) {
        return new Measure(clocks, waits, heard, terms, now);
    }

    List<PromiseClock> openClocks() {
        return clocks.stream().filter(PromiseClock::isOpen).toList();
    }

    @Override
    public UUID key() {
        return id;
    }

    Version policy() {
        return new Version(policyCode, policyNumber);
    }

    Subject subject() {
        return subject;
    }

    Heard heard() {
        return heard;
    }

    @Nullable
    Instant lookAt() {
        return lookAt;
    }

    List<PromiseClock> clocks() {
        return List.copyOf(clocks);
    }

    List<Wait> waits() {
        return List.copyOf(waits);
    }

    List<Firing> firings() {
        return List.copyOf(firings);
    }

    protected Promises() {}
}
