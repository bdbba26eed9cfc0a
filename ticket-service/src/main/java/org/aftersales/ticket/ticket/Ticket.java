package org.aftersales.ticket.ticket;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One piece of after-sales work for one customer. It moves only along its lifecycle; each move is one event and one
 * entry of its history. What a technician wrote about it stays here.
 */
@Entity
@Table(name = "ticket")
@Topic("ticket.tickets")
class Ticket extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TicketId id;

    private String number;

    @Embedded
    private Work work;

    private Instant openedAt;

    @Embedded
    private Standing standing;

    private int steps;

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("step")
    private List<HistoryEntry> history = new ArrayList<>();

    static Ticket open(TicketId id, Work work, Cause cause) {
        var ticket = new Ticket();
        ticket.id = id;
        ticket.number = ReadableNumber.mint("TK");
        ticket.work = work;
        ticket.openedAt = cause.at();
        ticket.standing = Standing.opened();
        ticket.remember(null, cause);

        ticket.raise(new TicketEvent.Opened(ticket.facts(), work.priority(), cause.at()));
        return ticket;
    }

    /** Gives the work to somebody, or hands it on. Technicians take work that nobody has; they do not give it. */
    void assign(String toWhom, Actor actor, Instant now) {
        actor.guardAssignment(toWhom, standing.assignee());

        move(standing.assignedTo(toWhom), actor.cause(null, now));
        raise(new TicketEvent.Assigned(facts(), toWhom, now));
    }

    /** Takes the step that somebody asks for, who has to be permitted to take it and to have said what it needs. */
    void take(Transition asked, Actor actor, Instant now) {
        var step = TicketStep.between(standing.status(), asked.to());
        step.guard(actor);
        actor.guardWork(standing.assignee());
        step.check(asked);

        var cause = actor.cause(asked.reason(), now);
        switch (step) {
            case START -> start(cause);
            case WAIT -> await(Objects.requireNonNull(asked.waitingFor()), cause);
            case RESUME -> resume(cause);
            case RESOLVE -> resolve(Objects.requireNonNull(asked.findings()), cause);
            case CLOSE -> close(cause);
            case REOPEN -> reopen(cause);
            case CANCEL -> cancel(cause);
        }
    }

    private void start(Cause cause) {
        move(standing.inWork(), cause);
        raise(new TicketEvent.Started(facts(), cause.at()));
    }

    private void await(WaitingFor what, Cause cause) {
        move(standing.waiting(what), cause);
        raise(new TicketEvent.Waiting(facts(), what, cause.at()));
    }

    private void resume(Cause cause) {
        move(standing.inWork(), cause);
        raise(new TicketEvent.Resumed(facts(), cause.at()));
    }

    private void resolve(Findings found, Cause cause) {
        move(standing.resolved(found, cause.at()), cause);
        raise(new TicketEvent.Resolved(facts(), found.outcome(), found.code(), cause.at()));
    }

    private void reopen(Cause cause) {
        move(standing.inWork(), cause);
        raise(new TicketEvent.Reopened(facts(), cause.at()));
    }

    private void close(Cause cause) {
        move(standing.closed(cause.at()), cause);
        var outcome = Objects.requireNonNull(standing.findings()).outcome();
        raise(new TicketEvent.Closed(facts(), outcome, cause.at()));
    }

    /** Calls the work off, for a reason. */
    void cancel(Cause cause) {
        var reason = Objects.requireNonNull(cause.reason());
        move(standing.cancelled(cause.at()), cause);
        raise(new TicketEvent.Cancelled(facts(), reason, cause.at()));
    }

    private void move(Standing next, Cause cause) {
        var from = standing.status();
        standing = next;
        remember(from, cause);
    }

    private void remember(@Nullable TicketStatus from, Cause cause) {
        steps++;
        history.add(HistoryEntry.of(this, steps, from, cause));
    }

    private TicketFacts facts() {
        return new TicketFacts(id, number, work.kind(), work.concern());
    }

    @Override
    public UUID key() {
        return id.value();
    }

    TicketId id() {
        return id;
    }

    String number() {
        return number;
    }

    Work work() {
        return work;
    }

    Instant openedAt() {
        return openedAt;
    }

    Standing standing() {
        return standing;
    }

    /** Whether the work is still to be done, and so can be called off. */
    boolean isOpen() {
        return standing.status().isOpen();
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    protected Ticket() {}
}
