package org.aftersales.ticket.routine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.ticket.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/** What tenants say is to be done without anybody asking. */
@ApplicationScoped
@Transactional
class RoutineSettingUseCases {

    private final Routines routines;

    RoutineSettingUseCases(Routines routines) {
        this.routines = routines;
    }

    /** @param isNew whether nothing was said for the kind before */
    record Told(Routine routine, boolean isNew) {}

    /** Holds for what happens from then on; what is planned already comes as it was planned. */
    Told tell(TicketKind kind, RoutineDocument document, @Nullable String ifMatch) {
        var told = document.checked();
        var known = routines.findByIdOptional(kind);
        known.ifPresent(routine -> IfMatch.of(ifMatch).check(routine.version()));
        var routine = known.orElseGet(() -> Routine.of(kind));
        routine.become(told);
        routines.persistAndFlush(routine);
        return new Told(routine, known.isEmpty());
    }

    /** @throws NotFound when nothing was said for the kind */
    Routine find(TicketKind kind) {
        return routines.findByIdOptional(kind).orElseThrow(NotFound::new);
    }

    List<Routine> all() {
        return routines.all();
    }
}
