package org.aftersales.ticket.technician;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who goes to customers or calls them.
 *
 * <p>Invariants: the id is the subject of their token; nobody is in two places at once, which the database keeps in
 * {@code technician_time} for absences, holds and bookings alike.
 */
@Entity
@Table(name = "technician")
class Technician {

    @Id
    private String id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    private boolean active;
    private String zone;
    private int travelMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> territories;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Skill> skills;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Shift> shifts;

    static Technician of(String id, TechnicianDocument told) {
        var technician = new Technician();
        technician.id = id;
        technician.change(told);
        return technician;
    }

    void change(TechnicianDocument told) {
        active = told.active();
        zone = told.zone();
        travelMinutes = told.travelMinutes();
        territories = List.copyOf(told.territories());
        skills = List.copyOf(told.skills());
        shifts = List.copyOf(told.shifts());
    }

    /** Whether they work where the appointment is; what is nowhere can be done from anywhere. */
    boolean works(@Nullable String territory) {
        return active && (territory == null || territories.contains(territory));
    }

    /** Their working hours that touch the window, in the order of time. */
    List<Window> shiftsIn(Window window) {
        var first = LocalDate.ofInstant(window.start(), zone()).minusDays(1); // one may reach over midnight
        var last = LocalDate.ofInstant(window.end(), zone());
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> shifts.stream()
                        .filter(shift -> shift.day() == date.getDayOfWeek())
                        .map(shift -> shift.on(date, zone()))
                        .flatMap(Optional::stream))
                .filter(shift -> shift.overlaps(window))
                .toList();
    }

    /** When they are free within the window: at work, and neither busy nor on the way. */
    Free freeIn(Window window, List<Window> busy, boolean travels) {
        var way = travel(travels);
        var blocked = busy.stream().map(each -> each.widened(way)).toList();
        var free = shiftsIn(window).stream()
                .flatMap(shift -> shift.without(blocked).stream())
                .toList();
        var load = busy.stream()
                .map(each -> Duration.between(each.start(), each.end()))
                .reduce(Duration.ZERO, Duration::plus);
        return new Free(id, zone(), skills, free, load);
    }

    /** How long the way is, each way. */
    Duration travel(boolean travels) {
        return travels ? Duration.ofMinutes(travelMinutes) : Duration.ZERO;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    TechnicianDocument document() {
        return new TechnicianDocument(active, zone, travelMinutes, territories, skills, shifts);
    }

    protected Technician() {}
}
