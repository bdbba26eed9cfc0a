package org.aftersales.ticket.technician;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class Technicians implements PanacheRepositoryBase<Technician, String> {

    /** @throws Conflict when somebody else has added them meanwhile */
    void add(Technician technician) {
        try {
            persistAndFlush(technician);
        } catch (ConstraintViolationException taken) {
            throw new Conflict("concurrent-update", "Somebody else changed it at the same time.");
        }
    }

    /** @throws NotFound when the tenant has none of this id */
    Technician get(String id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    List<Technician> active() {
        return list("active = true order by id");
    }

    List<Technician> of(Collection<String> ids) {
        return list("id in ?1 order by id", ids);
    }

    List<Technician> after(String id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }
}
