package org.aftersales.kit.tx;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import org.aftersales.kit.domain.Enlisted;
import org.aftersales.kit.outbox.Outbox;
import org.aftersales.kit.tenant.Tenants;

/**
 * At the beginning of a transaction the database learns the tenant; before its commit the raised events of its
 * aggregates become outbox rows. An observer, not a synchronization: a synchronization runs after Hibernate has flushed
 * for the last time and would lose what the flush itself still has to decide.
 */
@ApplicationScoped
class TransactionEdges {
    private final Tenants tenants;
    private final AgroalDataSource database;
    private final TransactionManager transactions;
    private final EntityManager entities;
    private final Enlisted enlisted;
    private final Outbox outbox;

    TransactionEdges(
            Tenants tenants,
            AgroalDataSource database,
            TransactionManager transactions,
            EntityManager entities,
            Enlisted enlisted,
            Outbox outbox) {
        this.tenants = tenants;
        this.database = database;
        this.transactions = transactions;
        this.entities = entities;
        this.enlisted = enlisted;
        this.outbox = outbox;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        tenants.find().ifPresent(this::tellDatabase);
    }

    private void tellDatabase(String tenant) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        } catch (SQLException e) {
            throw abandoned(new DatabaseUnavailable(e));
        }
    }

    void ending(@Observes @BeforeDestroyed(TransactionScoped.class) Object transaction) throws SystemException {
        if (transactions.getStatus() != Status.STATUS_ACTIVE || enlisted.isEmpty()) return;
        try {
            if (enlisted.isManaged()) entities.flush();
            outbox.append(enlisted.withEvents());
        } catch (RuntimeException e) {
            throw abandoned(e);
        }
    }

    /** The transaction manager would leave a transaction whose edge failed on the thread; it is rolled back here. */
    private RuntimeException abandoned(RuntimeException cause) {
        try {
            transactions.setRollbackOnly();
            transactions.rollback();
        } catch (SystemException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
