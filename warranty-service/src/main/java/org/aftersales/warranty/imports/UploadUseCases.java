package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tx.Transactions;

/** How a sales file becomes an import: first all of it is stored, piece by piece, then the job is promised. */
@ApplicationScoped
class UploadUseCases {

    private final RegistrationImports imports;
    private final ImportFiles files;
    private final ImportQueue queue;
    private final FileRetention retention;
    private final Transactions transactions;
    private final Clock clock;

    UploadUseCases(
            RegistrationImports imports,
            ImportFiles files,
            ImportQueue queue,
            FileRetention retention,
            Transactions transactions,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.queue = queue;
        this.retention = retention;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file cannot be judged by what will be true later. */
    static final class AsOfInFuture extends RuleViolated {
        AsOfInFuture() {
            super(
                    "as-of-in-future",
                    "A file cannot be judged at a later moment than now.",
                    List.of(new Violation("?asOf", "as-of-in-future", "must not be later than now")));
        }
    }

    /**
     * Takes in a file and submits its import. While an import of the same bytes with the same parameters is unfinished,
     * that one is answered: a retailer whose connection broke may simply send the file again.
     */
    ImportView submit(Order order, InputStream content) {
        if (order.asOf() != null && order.asOf().isAfter(clock.instant())) throw new AsOfInFuture();
        var importId = Uuids.v7(clock);
        transactions.run(() -> retention.announce(importId));
        try {
            var file = store(importId, new Delivery(content));
            return promise(file, order);
        } catch (IOException e) {
            files.delete(importId);
            throw new UncheckedIOException(e);
        } catch (RuntimeException refused) {
            files.delete(importId);
            throw refused;
        }
    }

    private StoredFile store(UUID importId, Delivery delivery) throws IOException {
        for (var piece = delivery.next(); piece != null; piece = delivery.next()) {
            files.store(importId, piece);
        }
        return new StoredFile(importId, delivery.digest(), delivery.size());
    }

    private ImportView promise(StoredFile file, Order order) {
        var view = new ImportView[1];
        transactions.run(() -> view[0] = imports.findUnfinished(file, order)
                .orElseGet(() -> enqueue(file, order))
                .view());
        if (!view[0].id().equals(file.importId())) files.delete(file.importId());
        return view[0];
    }

    private RegistrationImport enqueue(StoredFile file, Order order) {
        var submitted = RegistrationImport.submit(file, order, clock.instant());
        imports.persist(submitted);
        queue.enqueue(submitted.id(), order.retailerId());
        return submitted;
    }
}
