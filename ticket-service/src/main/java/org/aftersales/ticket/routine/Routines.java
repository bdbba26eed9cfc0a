package org.aftersales.ticket.routine;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aftersales.ticket.ticket.TicketKind;

@ApplicationScoped
class Routines implements PanacheRepositoryBase<Routine, TicketKind> {

    List<Routine> all() {
        return list("from Routine routine order by routine.kind");
    }
}
