package org.aftersales.feedback.complaint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EscalationSteps implements PanacheRepositoryBase<EscalationStep, StepId> {

    void plan(UUID complaint, List<Deadlines.Step> ladder) {
        for (var step : ladder) {
            persist(new EscalationStep(new StepId(complaint, step.promise(), step.level()), step.at()));
        }
    }

    /** Those of the ladder come as soon as it says. */
    void hasten(UUID complaint, List<Deadlines.Step> ladder) {
        for (var step : ladder) {
            findByIdOptional(new StepId(complaint, step.promise(), step.level()))
                    .ifPresent(planned -> planned.hasten(step.at()));
        }
        flush();
    }

    /** Those whose moment has come, in their order. */
    List<EscalationStep> dueOf(UUID complaint, Instant now) {
        return list(
                "id.complaintId = ?1 and reachedAt is null and dueAt <= ?2 order by dueAt, id.level", complaint, now);
    }

    /** The moment of the next one. */
    Optional<Instant> nextOf(UUID complaint, Instant now) {
        return find("id.complaintId = ?1 and dueAt > ?2 order by dueAt", complaint, now)
                .firstResultOptional()
                .map(EscalationStep::dueAt);
    }
}
