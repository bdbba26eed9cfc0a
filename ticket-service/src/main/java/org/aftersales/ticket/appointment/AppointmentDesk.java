package org.aftersales.ticket.appointment;

import static org.aftersales.kit.tenant.Roles.ADJUSTER;
import static org.aftersales.kit.tenant.Roles.ADMIN;
import static org.aftersales.kit.tenant.Roles.AGENT;
import static org.aftersales.kit.tenant.Roles.ANALYST;
import static org.aftersales.kit.tenant.Roles.MANAGER;
import static org.aftersales.kit.tenant.Roles.RETAILER;
import static org.aftersales.kit.tenant.Roles.TECHNICIAN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.ticket.appointment.AppointmentView.EndedView;
import org.aftersales.ticket.ticket.TicketLookupUseCases;
import org.jspecify.annotations.Nullable;

/** Shows appointments as their caller may see them. */
@ApplicationScoped
@Transactional
class AppointmentDesk {

    private static final String LINK = "appointment.join_url";
    private static final Set<String> STAFF = Set.of(AGENT, TECHNICIAN, ADJUSTER, MANAGER, ANALYST, ADMIN);

    private final Appointments appointments;
    private final TicketLookupUseCases tickets;
    private final PersonalData personal;
    private final Caller caller;
    private final LateFees fees;
    private final LateFeeWaivers waivers;
    private final Endings endings;

    AppointmentDesk(
            Appointments appointments,
            TicketLookupUseCases tickets,
            PersonalData personal,
            Caller caller,
            LateFees fees,
            LateFeeWaivers waivers,
            Endings endings) {
        this.appointments = appointments;
        this.fees = fees;
        this.waivers = waivers;
        this.endings = endings;
        this.tickets = tickets;
        this.personal = personal;
        this.caller = caller;
    }

    /** 403: customers ask for themselves. */
    static final class SpeaksForOthers extends Forbidden {
        SpeaksForOthers() {
            super("speaks-for-others", "Customers ask for themselves.");
        }
    }

    /** What a caller from outside staff calls off is theirs, and to come. */
    void checkOwn(Appointment appointment, Asked asked) {
        if (isStaff()) return;
        if (asked.by() != Party.CUSTOMER) throw new SpeaksForOthers();
        AppointmentRules.checkNotBegun(appointment.status());
    }

    /** An appointment and how the caller sees it. */
    record Shown(Appointment appointment, AppointmentView view) {}

    byte[] seal(UUID id, String link) {
        return personal.seal(LINK, id, link);
    }

    /** @throws NotFound when the caller may not see the ticket, or has not been told of the appointment */
    Shown show(AppointmentId id) {
        var appointment = appointments.get(id);
        tickets.seen(appointment.ticket().ticketId());
        if (!isStaff() && !appointment.status().isTold()) throw new NotFound();
        return shown(appointment);
    }

    /** As the caller sees it whom nothing is hidden from, because they have just changed it. */
    Shown shown(Appointment appointment) {
        return new Shown(appointment, view(appointment));
    }

    /** Oldest first. */
    List<AppointmentView> of(UUID ticketId) {
        tickets.seen(ticketId);
        return appointments.of(ticketId).stream()
                .filter(appointment -> isStaff() || appointment.status().isTold())
                .map(this::view)
                .toList();
    }

    private AppointmentView view(Appointment appointment) {
        if (isStaff()) {
            var ended = endings.of(appointment).map(EndedView::of).orElse(null);
            return AppointmentView.inside(appointment, link(appointment)).with(fees(appointment), ended);
        }
        var own = !caller.is(RETAILER);
        var joins = own && appointment.status().isPromised();
        var view = AppointmentView.outside(appointment, joins ? link(appointment) : null);
        return own ? view.with(fees(appointment), null) : view;
    }

    private List<LateFeeView> fees(Appointment appointment) {
        var made = fees.of(appointment);
        var waived = waivers.of(made);
        return made.stream()
                .map(fee -> LateFeeView.of(fee, waived.get(fee.id()), isStaff()))
                .toList();
    }

    /** What its customer is told of its fees, whoever asks. */
    List<ToldFee> toldFees(Appointment appointment) {
        var made = fees.of(appointment);
        var waived = waivers.of(made);
        return made.stream()
                .map(fee -> new ToldFee(fee.fee(), fee.waivedBecause() != null || waived.containsKey(fee.id())))
                .toList();
    }

    @Nullable
    String link(Appointment appointment) {
        var sealed = appointment.order().joinUrl();
        return sealed == null ? null : personal.open(LINK, appointment.key(), sealed);
    }

    private boolean isStaff() {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }
}
