package org.aftersales.ticket.technician;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.jspecify.annotations.Nullable;

/** Who there is, and when they are away. */
@ApplicationScoped
@Transactional
class TechnicianUseCases {

    private final Technicians technicians;
    private final TechnicianTime time;
    private final Clock clock;

    TechnicianUseCases(Technicians technicians, TechnicianTime time, Clock clock) {
        this.technicians = technicians;
        this.time = time;
        this.clock = clock;
    }

    /** Appointments stand where somebody is to be away; they are moved first. */
    static final class InTheWay extends Conflict {
        InTheWay(List<Busy> bookings) {
            super(
                    "appointments-in-the-way",
                    "Move what is planned then first.",
                    bookings.stream().map(InTheWay::violation).toList());
        }

        private static Violation violation(Busy busy) {
            var what = busy.appointmentId() == null ? busy.id() : busy.appointmentId();
            return new Violation("/start", busy.reason().name().toLowerCase(Locale.ROOT), what + " " + busy.label());
        }
    }

    record Loaded(Technician technician, boolean created) {}

    /** Adds a technician, or changes one. What is planned stays planned. */
    Loaded load(String id, TechnicianDocument told, @Nullable String ifMatch) {
        told.check();
        var known = technicians.findByIdOptional(id);
        if (known.isEmpty()) {
            var technician = Technician.of(id, told);
            technicians.add(technician);
            return new Loaded(technician, true);
        }
        var technician = known.get();
        if (!technician.document().equals(told)) {
            IfMatch.of(ifMatch).check(technician.version());
            technician.change(told);
            technicians.flush();
        }
        return new Loaded(technician, false);
    }

    Technician find(String id) {
        return technicians.get(id);
    }

    List<Technician> after(String id, int limit) {
        return technicians.after(id, limit);
    }

    /** What is in a technician's time, without holds that have ended. */
    List<Busy> time(String id, Window window) {
        technicians.get(id);
        return time.of(List.of(id), window).stream()
                .filter(busy -> busy.blocks(clock.instant()))
                .toList();
    }

    /** @throws InTheWay when something is planned then */
    Busy away(String id, Window window, String reason) {
        technicians.get(id);
        time.clear(id, clock.instant());
        var absence = new Busy(Uuids.v7(clock), id, Busy.Reason.ABSENCE, window, window, null, reason, 0, null);
        if (!time.enter(absence)) throw new InTheWay(time.of(List.of(id), window));
        return absence;
    }

    void back(String id, UUID absence) {
        technicians.get(id);
        if (!time.endAbsence(id, absence)) throw new NotFound();
    }
}
