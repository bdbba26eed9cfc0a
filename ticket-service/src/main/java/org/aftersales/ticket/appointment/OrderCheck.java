package org.aftersales.ticket.appointment;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Whether mode, zone, place and link of a wish fit together. */
final class OrderCheck {

    private final AppointmentMode mode;
    private final List<Violation> faults = new ArrayList<>();

    OrderCheck(AppointmentMode mode, String zone, @Nullable String territory) {
        this.mode = mode;
        if (!ZoneId.getAvailableZoneIds().contains(zone)) fault("/zone", "unknown-zone", "must be an IANA zone");
        if (mode.travels() && territory == null) fault("/territory", "required", "needed in person");
        if (!mode.travels() && territory != null) fault("/territory", "not-applicable", "a call has no place");
    }

    OrderCheck withLink(@Nullable String joinUrl) {
        if (mode == AppointmentMode.ONLINE && joinUrl == null) fault("/joinUrl", "required", "needed online");
        if (mode != AppointmentMode.ONLINE && joinUrl != null) fault("/joinUrl", "not-applicable", "only online");
        if (joinUrl != null && !isSafe(joinUrl)) fault("/joinUrl", "invalid", "must be an https address");
        return this;
    }

    /** @throws RuleViolated naming all that does not fit */
    void verify() {
        if (!faults.isEmpty()) {
            throw new RuleViolated("invalid-appointment", "The appointment is not acceptable.", List.copyOf(faults));
        }
    }

    private void fault(String pointer, String code, String message) {
        faults.add(new Violation(pointer, code, message));
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
