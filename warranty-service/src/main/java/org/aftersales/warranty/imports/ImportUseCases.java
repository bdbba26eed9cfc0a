package org.aftersales.warranty.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.jspecify.annotations.Nullable;

/** What retailers ask of their imports, and staff of all. */
@ApplicationScoped
class ImportUseCases {

    private final RegistrationImports imports;
    private final ImportSteps steps;
    private final Caller caller;

    ImportUseCases(RegistrationImports imports, ImportSteps steps, Caller caller) {
        this.imports = imports;
        this.steps = steps;
        this.caller = caller;
    }

    /** Results are of the whole file. */
    static final class NotFinished extends Conflict {
        NotFinished() {
            super("import-not-finished", "The import is still running; ask again when it is over.");
        }
    }

    @Transactional
    ImportView find(UUID id) {
        return visible(id).view();
    }

    /** @param retailer whose; null for all of the tenant */
    @Transactional
    List<ImportView> newest(@Nullable String retailer, @Nullable UUID before, int limit) {
        return imports.newest(retailer, before, limit).stream()
                .map(RegistrationImport::view)
                .toList();
    }

    /**
     * Ends an import that is not over. What was judged stays registered and told, the rest is never judged.
     *
     * @throws Conflict when it is over
     */
    @Transactional
    ImportView cancel(UUID id) {
        return steps.cancel(visible(id).id());
    }

    /** @throws NotFinished until the import is over */
    @Transactional
    void requireOver(UUID id) {
        if (!visible(id).status().isOver()) throw new NotFinished();
    }

    private RegistrationImport visible(UUID id) {
        return imports.findByIdOptional(id).filter(this::mayBeSeen).orElseThrow(NotFound::new);
    }

    private boolean mayBeSeen(RegistrationImport job) {
        return caller.is(Roles.MANAGER)
                || caller.is(Roles.ADMIN)
                || caller.is(Roles.RETAILER) && job.retailerId().equals(caller.retailer());
    }
}
