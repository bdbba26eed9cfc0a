package org.aftersales.warranty.unit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.unit.LinkUseCases.UnknownCard;

/** Where somebody with nothing but a card's code comes in: the code names the tenant and the unit, and nothing else. */
@ApplicationScoped
class CardGate {

    private static final String SELECT = """
        select tenant_id, id from unit
        where (card_hash = ? or card_hash between ? and ?) and card_revoked_at is null limit 1\
        """;

    private final AgroalDataSource worker;
    private final CardCodes codes;
    private final Tenants tenants;

    CardGate(@DataSource("worker") AgroalDataSource worker, CardCodes codes, Tenants tenants) {
        this.worker = worker;
        this.codes = codes;
        this.tenants = tenants;
    }

    /**
     * Does the work on the unit whose current card has this code, or this check code, as its tenant.
     *
     * @throws UnknownCard for every code that does not work: unknown, superseded and revoked look the same
     */
    <T> T pass(String code, Function<UnitId, T> work) {
        var hashes = CardCodes.hashes(code).orElseThrow(UnknownCard::new);
        var target = Sql.call(worker, connection -> find(connection, codes.hash(code), hashes))
                .orElseThrow(UnknownCard::new);
        return tenants.as(target.tenant(), () -> work.apply(target.unit()));
    }

    /** The unit of the present tenant whose current card has this code, or this check code. */
    Optional<UnitId> here(String code) {
        return CardCodes.hashes(code)
                .flatMap(hashes -> Sql.call(worker, connection -> find(connection, codes.hash(code), hashes)))
                .filter(target -> target.tenant().equals(tenants.current()))
                .map(Target::unit);
    }

    private Optional<Target> find(Connection connection, byte[] hash, CardCodes.Hashes hashes) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, hash);
            select.setBytes(2, hashes.first());
            select.setBytes(3, hashes.last());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Target(row.getString(1), new UnitId(row.getObject(2, UUID.class))));
            }
        }
    }

    private record Target(String tenant, UnitId unit) {}
}
