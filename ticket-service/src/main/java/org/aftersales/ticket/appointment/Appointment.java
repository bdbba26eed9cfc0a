package org.aftersales.ticket.appointment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.ticket.appointment.AppointmentEvent.Agreed;
import org.aftersales.ticket.technician.Window;
import org.jspecify.annotations.Nullable;

/**
 * One visit, call or session for one ticket.
 *
 * <p>Invariants: it takes its crew's time from its hold on until it expires, is missed or cancelled, and nobody's
 * time twice, which a constraint on {@code technician_time} keeps; every plan it had stays on record; what is promised holds the
 * planned beginning. The hardest race is two clients and one slot: the database lets one of them in.
 */
@Entity
@Table(name = "appointment")
@Topic("ticket.appointments")
class Appointment extends Aggregate {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppointmentId id;

    @Embedded
    private TicketRef ticket;

    @Embedded
    private Order order;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    @Embedded
    private Schedule schedule;

    @Embedded
    private Session session;

    @Enumerated(EnumType.STRING)
    private @Nullable Absentee missedBy;

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<PlanEntry> history = new ArrayList<>();

    static Appointment request(AppointmentId id, TicketRef ticket, Wish wish, Instant now) {
        var appointment = new Appointment();
        appointment.id = id;
        appointment.ticket = ticket;
        appointment.order = wish.order();
        appointment.status = AppointmentStatus.REQUESTED;
        appointment.schedule = Schedule.requested(wish.requested());
        appointment.session = wish.session();

        appointment.raise(AppointmentEvent.Requested.of(appointment.facts(), wish, now));
        return appointment;
    }

    /** Reserves a slot for a short time; nobody has been promised anything. */
    void hold(Slot slot, Instant until, Asked asked, Instant now) {
        status = status.to(AppointmentStatus.HELD);
        schedule = schedule.held(slot, order.zoneId(), until);
        history.add(PlanEntry.of(this, slot, asked, false, now));
        raise(new AppointmentEvent.Held(facts(), slot.start(), slot.end(), slot.technicians(), until));
    }

    void confirm(@Nullable Window promised, Instant now) {
        status = status.to(AppointmentStatus.CONFIRMED);
        schedule = schedule.promised(promised);
        raise(new AppointmentEvent.Confirmed(facts(), Agreed.of(schedule, order.zone()), now));
    }

    /** Moves it to another slot; what was promised before is replaced, and on record. */
    void reschedule(Slot slot, @Nullable Window promised, Asked asked, Lateness lateness) {
        var late = lateness.of(schedule.windows().promisedFrom());
        AppointmentRules.checkMovable(status);

        move(schedule.moved(slot, order.zoneId(), promised), asked, late, lateness.now());
    }

    /** The rules of its zone have changed: it stays at the local time that was agreed, and what was promised with it. */
    void follow(Asked cause, Instant now) {
        move(schedule.following(order.zoneId()), cause, false, now);
    }

    private void move(Schedule next, Asked asked, boolean late, Instant now) {
        status = status.to(AppointmentStatus.CONFIRMED);
        schedule = next;
        history.add(PlanEntry.of(this, next.slot(), asked, late, now));
        raise(new AppointmentEvent.Rescheduled(facts(), Agreed.of(next, order.zone()), asked.change(late), now));
    }

    void expire(Instant now) {
        status = status.to(AppointmentStatus.EXPIRED);
        schedule = schedule.released();
        raise(new AppointmentEvent.Expired(facts(), now));
    }

    void cancel(Asked asked, Lateness lateness) {
        var late = status.isPromised() && lateness.of(schedule.windows().promisedFrom());
        status = status.to(AppointmentStatus.CANCELLED);
        schedule = schedule.released();
        raise(new AppointmentEvent.Cancelled(facts(), asked.reason(), asked.change(late), lateness.now()));
    }

    void start(Instant now) {
        status = status.to(AppointmentStatus.UNDER_WAY);
        schedule = schedule.begun(now);
        raise(new AppointmentEvent.Started(facts(), now));
    }

    /** Somebody did not come; only once it should have begun. */
    void miss(Absentee who, Instant now) {
        var next = status.to(AppointmentStatus.MISSED);
        AppointmentRules.checkDue(schedule, now);

        status = next;
        missedBy = who;
        raise(new AppointmentEvent.Missed(facts(), who, now));
    }

    /** The work is done, and signed for where somebody could; a training says what it covered. */
    void complete(@Nullable Signer signer, List<String> covered, Instant now) {
        var next = status.to(AppointmentStatus.COMPLETED);
        AppointmentRules.checkCompletion(order, signer, covered);

        status = next;
        schedule = schedule.ended(now);
        session = session.covering(covered);
        raise(new AppointmentEvent.Completed(facts(), signer, covered, now));
    }

    /** What the customer says of a training, once. */
    void understand(Understanding word, List<String> unclear, Instant now) {
        AppointmentRules.checkUnderstanding(this, word, unclear);

        session = session.understood(word);
        raise(new AppointmentEvent.Understood(facts(), word, unclear, now));
    }

    void waive(LateFee fee, LateFeeWaiver waiver) {
        raise(AppointmentEvent.LateFeeWaived.of(facts(), fee, waiver));
    }

    private AppointmentFacts facts() {
        return new AppointmentFacts(id, ticket, order.type(), order.mode());
    }

    @Override
    public UUID key() {
        return id.value();
    }

    TicketRef ticket() {
        return ticket;
    }

    Order order() {
        return order;
    }

    AppointmentStatus status() {
        return status;
    }

    Schedule schedule() {
        return schedule;
    }

    Session session() {
        return session;
    }

    @Nullable
    Absentee missedBy() {
        return missedBy;
    }

    List<PlanEntry> history() {
        return List.copyOf(history);
    }

    protected Appointment() {}
}
