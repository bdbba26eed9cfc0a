package org.aftersales.ticket.technician;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.ticket.ticket.Codes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A technician as staff describes them. Codes only: who it is, the identity provider knows. */
@Schema(name = "Technician")
record TechnicianDocument(
        @Schema(description = "whether they get new appointments")
        boolean active,

        @NotNull @Size(max = 64) @Schema(description = "IANA name of the zone they live in", examples = "Europe/Berlin")
        String zone,

        @Min(0) @Max(240) @Schema(description = "the way to a customer and the way back, each")
        int travelMinutes,

        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Codes.CODE) String> territories,
        @NotNull @Size(max = 100) List<@NotNull @Valid Skill> skills,
        @NotNull @Size(max = 50) List<@NotNull @Valid Shift> shifts) {

    /** @throws RuleViolated for what no single field shows */
    void check() {
        var faults = new ArrayList<Violation>();
        if (!isZone(zone)) faults.add(new Violation("/zone", "unknown-zone", "must be an IANA zone"));
        for (int i = 0; i < skills.size(); i++) {
            var skill = skills.get(i);
            if (skill.validFrom() != null
                    && skill.validThrough() != null
                    && skill.validThrough().isBefore(skill.validFrom())) {
                faults.add(new Violation(
                        "/skills/" + i + "/validThrough", "ends-before-start", "must not be before its start"));
            }
        }
        for (int i = 0; i < shifts.size(); i++) {
            if (shifts.get(i).from().equals(shifts.get(i).until())) {
                faults.add(new Violation("/shifts/" + i + "/until", "empty", "must differ from the start"));
            }
        }
        if (!faults.isEmpty())
            throw new RuleViolated("invalid-technician", "The technician is not acceptable.", faults);
    }

    /** Only names of places: an offset knows nothing of clocks that are changed. */
    private static boolean isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name);
    }
}
