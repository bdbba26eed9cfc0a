package org.aftersales.kit.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told, and where.
 *
 * @param url absolute, HTTPS
 * @param eventTypes wire names, or their beginnings with {@code .*}; absent or empty: everything
 */
@Schema(name = "WebhookSubscription")
record Subscription(
        @NotBlank @Size(max = 2000) @Schema(description = "Where to; HTTPS, port 443 or 8443, a public address")
        String url,

        @Size(max = 100)
        @Schema(description = "Wire names of events, or `name.*` for all that begin so; absent: all that may be seen")
        @Nullable
        List<@NotBlank @Size(max = 100) String> eventTypes) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)*(\\.\\*)?");

    List<String> types() {
        return eventTypes == null ? List.of() : List.copyOf(eventTypes);
    }

    /**
     * @param service the short name of this service, with which its events begin
     * @throws RuleViolated {@code unknown-event-type} when one cannot be an event of the service
     */
    void check(String service) {
        var faults = new ArrayList<Violation>();
        for (int place = 0; place < types().size(); place++) {
            var type = types().get(place);
            boolean ours = type.startsWith(service + ".") || type.startsWith("webhook.");
            if (ours && NAME.matcher(type).matches()) continue;
            faults.add(new Violation(
                    "/eventTypes/" + place,
                    "unknown-event-type",
                    "Events of this service begin with " + service + "."));
        }
        if (!faults.isEmpty()) {
            throw new RuleViolated("unknown-event-type", "This service tells of no such event.", faults);
        }
    }
}
