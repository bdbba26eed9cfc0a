package org.aftersales.ticket.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.ticket.sla.Publication.Version;

@ApplicationScoped
class PublishedCalendars implements PanacheRepositoryBase<PublishedCalendar, UUID> {

    private static final String LATEST =
            "select calendar.code, max(calendar.number) from PublishedCalendar calendar group by calendar.code";

    Optional<PublishedCalendar> find(String code, int number) {
        return find("code = ?1 and number = ?2", code, number).firstResultOptional();
    }

    Optional<PublishedCalendar> latest(String code) {
        return find("code = ?1 order by number desc", code).firstResultOptional();
    }

    /** Which version of each is the latest, by code. */
    Map<String, Version> latest() {
        return getEntityManager()
                .createQuery(LATEST, Version.class)
                .getResultStream()
                .collect(Collectors.toMap(Version::code, Function.identity()));
    }

    /** The latest version of each, by code. */
    List<PublishedCalendar> latestAfter(String code, int limit) {
        return find("""
                from PublishedCalendar calendar
                where calendar.code > ?1 and calendar.number =
                    (select max(other.number) from PublishedCalendar other where other.code = calendar.code)
                order by calendar.code""", code).range(0, limit - 1).list();
    }
}
