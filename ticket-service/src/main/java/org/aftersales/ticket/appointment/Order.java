package org.aftersales.ticket.appointment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.ticket.technician.Need;
import org.aftersales.ticket.technician.NeededSkill;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, where and by how many.
 *
 * @param zone IANA name, of the place or of the customer
 * @param territory where it is; null when it is nowhere, as a call is
 * @param skills each of which one of the crew must have on the day
 * @param joinUrl where one joins online, sealed, for whoever has it can come in
 */
@Embeddable
record Order(
        @Enumerated(EnumType.STRING) AppointmentType type,
        @Enumerated(EnumType.STRING) AppointmentMode mode,
        String zone,
        @Nullable String territory,
        int minutes,
        int crew,
        @JdbcTypeCode(SqlTypes.JSON) List<NeededSkill> skills,
        byte @Nullable [] joinUrl) {

    /** The same again; a link is made for one session. */
    Order withoutLink() {
        return new Order(type, mode, zone, territory, minutes, crew, skills, null);
    }

    Need need() {
        return new Need(Duration.ofMinutes(minutes), crew, mode.travels(), territory, skills);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
