package org.aftersales.warranty.registration;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.aftersales.kit.problem.Unavailable;
import org.aftersales.kit.rest.Idempotent;
import org.aftersales.kit.tx.Transience;
import org.aftersales.warranty.scan.ScanUseCases;

/**
 * Batches as requests. One that met another request's sale, or lost a deadlock against it, is rolled back and done again
 * from the beginning, so the tries are made around the transaction that {@link Idempotent} begins.
 */
@ApplicationScoped
class RegistrationBatches {

    private static final int ROUNDS = 5;
    private static final int MULTI_STATUS = 207;

    private final RegistrationBatchUseCases useCases;
    private final ScanUseCases scans;

    RegistrationBatches(RegistrationBatchUseCases useCases, ScanUseCases scans) {
        this.useCases = useCases;
        this.scans = scans;
    }

    /** @throws Unavailable when others were faster each time */
    Response register(RegistrationBatch batch) {
        // Read ahead of the transaction: a card that is not found would roll it back.
        var sales = batch.registrations().stream()
                .map(told -> BatchedSale.of(told, scans::read))
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            try {
                return once(batch, sales);
            } catch (RegisterChanged changed) {
                // the sale that was in the way is in the register now
            } catch (RuntimeException failure) {
                if (round == ROUNDS || !Transience.of(failure)) throw failure;
                Log.infof(
                        "a batch of registrations is done again: %s",
                        failure.getClass().getSimpleName());
            }
        }
        throw new Unavailable("register-busy", "Other requests register these sales.", Duration.ofSeconds(1));
    }

    /** @param batch as it was told, by which a repetition is known */
    @Idempotent
    Response once(RegistrationBatch batch, List<BatchedSale> sales) {
        var answers = RegistrationBatchView.of(sales, useCases.register(sales));
        return Response.status(MULTI_STATUS).entity(answers).build();
    }
}
