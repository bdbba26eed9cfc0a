package org.aftersales.ticket.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.aftersales.kit.problem.NotFound;

@ApplicationScoped
class HolidayImports implements PanacheRepositoryBase<HolidayImport, UUID> {

    HolidayImport get(String calendar, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.calendarCode().equals(calendar))
                .orElseThrow(NotFound::new);
    }

    HolidayImport held(String calendar, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.calendarCode().equals(calendar))
                .orElseThrow(NotFound::new);
    }
}
