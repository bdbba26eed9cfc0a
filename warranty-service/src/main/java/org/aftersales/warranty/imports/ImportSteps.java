package org.aftersales.warranty.imports;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.warranty.imports.ImportQueue.Turn;
import org.aftersales.warranty.registration.MergeUseCases;
import org.aftersales.warranty.registration.RegistrationUseCases;
import org.aftersales.warranty.unit.RegisterUseCases;

/**
 * The commits of an import. Each holds the units, events and results of a chunk together with the checkpoint behind it
 * and the lease, so that what is interrupted never happened and what is committed is never judged again.
 */
@ApplicationScoped
class ImportSteps {

    private final RegistrationImports imports;
    private final ImportQueue queue;
    private final ImportResults results;
    private final RegistrationUseCases registrations;
    private final MergeUseCases merges;
    private final RegisterUseCases register;
    private final FileRetention retention;
    private final Clock clock;

    ImportSteps(
            RegistrationImports imports,
            ImportQueue queue,
            ImportResults results,
            RegistrationUseCases registrations,
            MergeUseCases merges,
            RegisterUseCases register,
            FileRetention retention,
            Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.results = results;
        this.registrations = registrations;
        this.merges = merges;
        this.register = register;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Another worker has the import now, or nobody because it was cancelled; this one must stop, and nothing it has begun may
     * be committed.
     */
    static final class TurnLost extends RuntimeException {
        TurnLost() {
            super("another worker goes on with this import, or it was cancelled");
        }
    }

    /** Where an import goes on, and the moment its records are judged at. */
    record Begun(SalesReader.Checkpoint checkpoint, Instant asOf) {}

    /** Starts the import, or goes on with it. */
    @Transactional
    Begun start(Turn turn) {
        if (!queue.begin(turn)) throw new TurnLost();
        var job = imports.findById(turn.importId());
        job.start(clock.instant());
        return new Begun(job.checkpoint(), job.asOf());
    }

    @Transactional
    void judge(Turn turn, Chunk chunk) {
        if (!queue.keep(turn)) throw new TurnLost();
        var job = imports.findById(turn.importId());
        if (job.checkpoint().records() + 1 != chunk.first()) throw new TurnLost();
        var found = registrations.registerAll(job.teller(), chunk.sales());
        var findings = merges.merge(job.teller(), chunk.sales(), found, job.merge());
        results.add(job.id(), chunk.first(), findings);
        job.advance(chunk.end(), job.tally().plus(findings));
        if (chunk.last()) {
            job.complete(clock.instant());
            close(job);
        }
    }

    /** Gives the import up, so that the retailer's next one gets its turn. */
    @Transactional
    void giveUp(Turn turn) {
        var job = imports.findById(turn.importId());
        job.fail(clock.instant());
        close(job);
    }

    /** Takes it out of the queue, when the chunk that is being committed is, so that no other follows. */
    @Transactional
    ImportView cancel(UUID importId) {
        queue.remove(importId);
        var job = imports.lock(importId);
        job.cancel(clock.instant());
        close(job);
        return job.view();
    }

    private void close(RegistrationImport job) {
        queue.remove(job.id());
        retention.finished(job.id());
        register.forgetRehearsal(job.id());
        Log.infof("import %s %s: %s", job.id(), job.status(), job.tally().outcomes());
    }
}
