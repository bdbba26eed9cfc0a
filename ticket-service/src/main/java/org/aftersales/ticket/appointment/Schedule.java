package org.aftersales.ticket.appointment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.aftersales.ticket.technician.Window;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * When an appointment is and whose time it takes.
 *
 * @param plannedLocal what the clock on the customer's wall shows at the planned beginning; it stays right when the
 *     rules of the zone are changed
 * @param zoneRules the version of the rules of zones by which it stands where it does
 * @param plans how many there were
 */
@Embeddable
record Schedule(
        @Embedded Windows windows,
        @Nullable LocalDateTime plannedLocal,
        @Nullable String zoneRules,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<String> technicians,
        @Nullable Instant heldUntil,
        int plans) {

    Schedule {
        windows = Objects.requireNonNullElse(windows, Windows.NONE); // stored as nothing but nulls, read as null
    }

    static Schedule requested(@Nullable Window wish) {
        return new Schedule(Windows.requested(wish), null, null, null, null, 0);
    }

    Schedule held(Slot slot, ZoneId zone, Instant until) {
        return planned(slot, zone, until);
    }

    Schedule promised(@Nullable Window told) {
        return new Schedule(windows.promised(told), plannedLocal, zoneRules, technicians, null, plans);
    }

    Schedule moved(Slot slot, ZoneId zone, @Nullable Window told) {
        return planned(slot, zone, null).promised(told);
    }

    Schedule begun(Instant at) {
        return new Schedule(windows.begun(at), plannedLocal, zoneRules, technicians, null, plans);
    }

    Schedule ended(Instant at) {
        return new Schedule(windows.ended(at), plannedLocal, zoneRules, technicians, null, plans);
    }

    /** Nobody holds anything any more. */
    Schedule released() {
        return new Schedule(windows, plannedLocal, zoneRules, technicians, null, plans);
    }

    /** At the agreed local time by the present rules of the zone; what was promised goes with it. */
    Schedule following(ZoneId zone) {
        var rules = AgreedTime.presentRules();
        return new Schedule(windows.later(drift(zone)), plannedLocal, rules, technicians, heldUntil, plans + 1);
    }

    /** How much later than planned the agreed local time is by the present rules of the zone. */
    Duration drift(ZoneId zone) {
        var planned = windows.plannedFrom();
        if (planned == null || plannedLocal == null) return Duration.ZERO;
        return new AgreedTime(plannedLocal, zone, zoneRules).drift(planned);
    }

    private Schedule planned(Slot slot, ZoneId zone, @Nullable Instant until) {
        var local = LocalDateTime.ofInstant(slot.start(), zone);
        var crew = List.copyOf(slot.technicians());
        return new Schedule(windows.planned(slot.window()), local, AgreedTime.presentRules(), crew, until, plans + 1);
    }

    /** Where it is planned. */
    Slot slot() {
        return Slot.of(Objects.requireNonNull(windows.planned(), "planned"), crew());
    }

    /** When what was promised to the customer begins. */
    Instant promisedFrom() {
        return Objects.requireNonNull(windows.promisedFrom(), "promised");
    }

    List<String> crew() {
        return technicians == null ? List.of() : technicians;
    }
}
