package org.aftersales.warranty.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.DatabaseUnavailable;
import org.aftersales.warranty.imports.ImportQueue.Turn;
import org.aftersales.warranty.registration.RegisterChanged;
import org.aftersales.warranty.registration.RegistrationUseCases;

/** Works off the queue: woken by uploads, and every second for what other instances have left. */
@ApplicationScoped
class ImportWorker {

    /** Imports at the same time in one instance: with two, up to a tenth of two cores was idle at commits. */
    private static final int SIDE_BY_SIDE = 3;

    private static final int ROUNDS = 5;

    /**
     * Times an import may be begun in vain. The pauses between them grow from two seconds to forty, seven minutes in
     * all; after a crash it is a lease.
     */
    private static final int ATTEMPTS = 20;

    private final ImportQueue queue;
    private final ImportSteps steps;
    private final ImportFiles files;
    private final RegistrationUseCases registrations;
    private final Tenants tenants;
    private final UUID self = UUID.randomUUID();
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportWorker(
            ImportQueue queue,
            ImportSteps steps,
            ImportFiles files,
            RegistrationUseCases registrations,
            Tenants tenants) {
        this.queue = queue;
        this.steps = steps;
        this.files = files;
        this.registrations = registrations;
        this.tenants = tenants;
    }

    /** Something may have been submitted. */
    void wake() {
        threads.execute(this::workOff);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void scheduled() {
        wake();
    }

    /** Works until nothing is left that nobody is at. */
    void workOff() {
        if (!places.tryAcquire()) return;
        try {
            for (var turn = queue.claim(self); turn.isPresent(); turn = queue.claim(self)) {
                take(turn.get());
            }
        } finally {
            places.release();
        }
    }

    private void take(Turn turn) {
        tenants.run(turn.tenant(), () -> {
            try {
                if (turn.attempts() > ATTEMPTS) steps.giveUp(turn); // it takes whoever works on it along
                else work(turn);
            } catch (ImportSteps.TurnLost e) {
                Log.infof("import %s: %s", turn.importId(), e.getMessage());
            } catch (RuntimeException e) {
                // It stays in the queue: whoever comes next goes on from the last commit.
                Log.errorf(e, "import %s interrupted, attempt %d", turn.importId(), turn.attempts());
                if (turn.attempts() < ATTEMPTS) queue.postpone(turn);
                else steps.giveUp(turn);
            }
        });
    }

    private void work(Turn turn) {
        var begun = steps.start(turn);
        try {
            var reader = open(turn, begun.checkpoint());
            var next = threads.submit(() -> read(turn, begun, reader));
            for (var chunk = next.get(); ; chunk = next.get()) {
                // While this chunk is committed, the next one is read and judged on another core.
                if (!chunk.last()) next = threads.submit(() -> read(turn, begun, reader));
                judge(turn, chunk);
                if (chunk.last()) return;
            }
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("the file cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }

    private SalesReader open(Turn turn, SalesReader.Checkpoint checkpoint) throws IOException {
        var head = SalesReader.open(content(turn, 0));
        return checkpoint.bytes() == 0 ? head : SalesReader.resume(head, content(turn, checkpoint.bytes()), checkpoint);
    }

    private PieceStream content(Turn turn, long from) {
        return new PieceStream(at -> tenants.as(turn.tenant(), () -> files.readFrom(turn.importId(), at)), from);
    }

    private Chunk read(Turn turn, ImportSteps.Begun begun, SalesReader reader) throws IOException {
        return Chunk.read(
                reader, records -> tenants.as(turn.tenant(), () -> registrations.judge(begun.asOf(), records)));
    }

    /** A chunk that met another request's sale, or lost a deadlock against it, is judged anew from the beginning. */
    private void judge(Turn turn, Chunk chunk) {
        for (int round = 1; ; round++) {
            try {
                steps.judge(turn, chunk);
                return;
            } catch (RegisterChanged | DatabaseUnavailable passing) {
                if (round == ROUNDS) throw passing;
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
