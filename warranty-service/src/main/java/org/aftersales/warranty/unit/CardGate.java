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
        select tenant_id, id, card_revoked_at is null from unit
        where card_hash = ? or card_hash between ? and ? limit 1\
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
        var target = find(code).filter(Target::isGood).orElseThrow(UnknownCard::new);
        return tenants.as(target.tenant(), () -> work.apply(target.unit()));
    }

    /**
     * The same for the unit whose latest card has this code, also where it was taken back: the work has to say whether it
     * may be told of.
     */
    <T> T passLatest(String code, Function<UnitId, T> work) {
        var target = find(code).orElseThrow(UnknownCard::new);
        return tenants.as(target.tenant(), () -> work.apply(target.unit()));
    }

    /** The unit of the present tenant whose latest card has this code, or this check code, taken back or not. */
    Optional<Target> here(String code) {
        return find(code).filter(target -> target.tenant().equals(tenants.current()));
    }

    private Optional<Target> find(String code) {
        return CardCodes.hashes(code)
                .flatMap(hashes -> Sql.call(worker, connection -> find(connection, codes.hash(code), hashes)));
    }

    private Optional<Target> find(Connection connection, byte[] hash, CardCodes.Hashes hashes) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            select.setBytes(1, hash);
            select.setBytes(2, hashes.first());
            select.setBytes(3, hashes.last());
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var unit = new UnitId(row.getObject(2, UUID.class));
                return Optional.of(new Target(row.getString(1), unit, row.getBoolean(3)));
            }
        }
    }

    /** @param isGood whether the card has not been taken back */
    record Target(String tenant, UnitId unit, boolean isGood) {}
}
