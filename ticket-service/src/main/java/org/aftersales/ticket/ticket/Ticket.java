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
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.ReadableNumber;
import org.aftersales.kit.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One piece of after-sales work for one customer. It moves only along the {@link Life} of its kind; each move is one
 * event and one entry of its history. What a technician wrote about it stays here.
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

    @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<TicketItem> items = new ArrayList<>();

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

    /** Takes the move that somebody asks for, who has to be permitted to take it and to have said what it needs. */
    void take(Transition asked, Actor actor, Instant now) {
        var rule = life().move(standing.status(), asked.to()).guarded(actor, standing.assignee());
        rule.check(asked);

        step(Stepped.by(rule.step(), asked, this, now), actor.cause(asked.reason(), now));
    }

    /** Makes it more or less urgent while there is work to do. */
    void changePriority(Priority priority, Instant now) {
        if (!isOpen()) throw new Life.WorkIsOver();
        if (priority == work.priority()) return;

        work = work.of(priority);
        raise(new TicketEvent.PriorityChanged(facts(), priority, now));
    }

    /** Makes it at least so urgent, and due no later, while there is work to do. */
    void hasten(Priority least, Instant due, Instant now) {
        changePriority(work.priority().atLeast(least), now);
        work = work.dueBy(due);
    }

    /** Takes in another device while there is work to do. */
    void addItem(Device device, Instant now) {
        Items.guardRoom(items, isOpen());

        var item = TicketItem.of(this, items.size() + 1, device);
        items.add(item);
        raise(new TicketEvent.ItemAdded(facts(), ItemFacts.of(item), now));
    }

    /** The work on one device is done; with the last of them the ticket is resolved. */
    void completeItem(UUID itemId, Findings found, Actor actor, Instant now) {
        var item = Items.find(items, itemId);
        life().move(standing.status(), TicketStatus.RESOLVED).guarded(actor, standing.assignee());
        life().guardOutcome(found.outcome(), "/outcome");

        item.complete(found.outcome(), found.code(), now);
        raise(new TicketEvent.ItemCompleted(facts(), ItemFacts.of(item), found.outcome(), found.code(), now));
        if (items.stream().allMatch(TicketItem::isCompleted)) {
            step(Stepped.resolved(this, Items.summary(items), now), actor.cause(null, now));
        }
    }

    /** Calls the work off, for a reason. */
    void cancel(Cause cause) {
        step(Stepped.cancelled(this, cause.reason(), cause.at()), cause);
    }

    /** What comes about by a relation to another ticket and not by a transition somebody asks for. */
    void step(Stepped stepped, Cause cause) {
        move(stepped.standing(), cause);
        raise(stepped.event());
    }

    /** Something came about between it and another ticket. */
    void tell(TicketEvent event) {
        raise(event);
    }

    private void move(Standing next, Cause cause) {
        var from = standing.status();
        if (from != next.status() || !isOpen()) life().move(from, next.status());
        standing = next;
        remember(from, cause);
    }

    private void remember(@Nullable TicketStatus from, Cause cause) {
        steps++;
        history.add(HistoryEntry.of(this, steps, from, cause));
    }

    TicketFacts facts() {
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

    Life life() {
        return Life.of(work.kind());
    }

    Instant openedAt() {
        return openedAt;
    }

    Standing standing() {
        return standing;
    }

    /** Whether the work is still to be done, and so can be called off. */
    boolean isOpen() {
        return life().state(standing.status()).category().isOpen();
    }

    HistoryEntry lastStep() {
        return history.getLast();
    }

    List<HistoryEntry> history() {
        return List.copyOf(history);
    }

    List<TicketItem> items() {
        return List.copyOf(items);
    }

    protected Ticket() {}
}
