package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;
import org.aftersales.kit.timer.Timers;

/**
 * Deletes files some days after their import has ended, and those of uploads that never became an import. The first
 * appointment is made before the first byte is stored, so that no crash leaves a file for ever.
 */
@ApplicationScoped
class FileRetention implements TimerHandler {

    private static final String KIND = "registration-import-file";
    private static final Duration UNFINISHED = Duration.ofDays(1);
    private static final Duration FINISHED = Duration.ofDays(7);

    private final RegistrationImports imports;
    private final ImportFiles files;
    private final Timers timers;
    private final Clock clock;

    FileRetention(RegistrationImports imports, ImportFiles files, Timers timers, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.timers = timers;
        this.clock = clock;
    }

    void announce(UUID importId) {
        timers.schedule(KIND, importId, clock.instant().plus(UNFINISHED));
    }

    void finished(UUID importId) {
        timers.schedule(KIND, importId, clock.instant().plus(FINISHED));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID importId, Instant dueAt) {
        var unfinished = imports.findByIdOptional(importId)
                .filter(job -> !job.status().isOver())
                .isPresent();
        if (unfinished) {
            announce(importId);
        } else {
            files.delete(importId);
        }
    }
}
