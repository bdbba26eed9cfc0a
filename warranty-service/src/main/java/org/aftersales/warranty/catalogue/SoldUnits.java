package org.aftersales.warranty.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.warranty.coverage.Evidence;
import org.aftersales.warranty.coverage.EvidencePiece;
import org.aftersales.warranty.coverage.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * The units sold under a policy version, grouped by their fate and by what their start follows from, and read group by
 * group, so that a million units need no more memory than one.
 */
@ApplicationScoped
class SoldUnits {

    private static final int AT_ONCE = 5_000;
    private static final int MOST_SECONDS = 20;

    /** Whose units no retailer has told of are kept under {@code none}, which is no retailer. */
    private static final String GROUPS = """
            with later as (
                select unit_id,
                    string_agg(kind || ' ' || happened_on || ' ' || source, ',' order by told_at, id) as told
                from start_evidence where tenant_id = ? group by unit_id)
            select fate, sold_on, delivered_on, installed_on, teller, told, count(*) as units,
                min(id::text)::uuid as one
            from (
                select unit.id, (sold_at at time zone ?)::date as sold_on, delivered_on, installed_on, told,
                    case retailer_id when 'none' then 'CUSTOMER' else 'RETAILER' end as teller,
                    case when returned_by is not null then 'RETURNED' when replaced_by is not null then 'REPLACED'
                        when replaces is not null then 'GIVEN' when void_reason is not null then 'VOID'
                        else 'STANDS' end as fate
                from unit left join later on later.unit_id = unit.id
                where tenant_id = ? and policy_code = ? and policy_version = ? and sold_at >= ? and sold_at < ?
                    and (?::text is null or retailer_id = ?)) sold
            group by fate, sold_on, delivered_on, installed_on, teller, told
            order by fate, sold_on, delivered_on, installed_on, teller, told""";

    private static final String ANY_SINCE = """
            select exists (
                select from unit where tenant_id = ? and sold_at >= ? and (?::text is null or policy_code = ?))""";

    private final AgroalDataSource database;
    private final Tenants tenants;

    SoldUnits(AgroalDataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * Which units are meant.
     *
     * @param to the last day of sale
     * @param retailer whose units; null for everybody's
     */
    record Sold(
            String policyCode,
            int policyVersion,
            ZoneId zone,
            LocalDate from,
            LocalDate to,
            @Nullable String retailer) {}

    /** Inside a transaction: only there the database hands rows over some at a time. */
    void read(Sold asked, Consumer<SoldGroup> reader) {
        Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, GROUPS)) {
                statement.setFetchSize(AT_ONCE);
                statement.setQueryTimeout(MOST_SECONDS);
                bind(statement, asked);
                try (var row = statement.executeQuery()) {
                    while (row.next()) reader.accept(group(row));
                }
                return null;
            }
        });
    }

    /** @param policyCode under which they were sold; null for any */
    boolean areThereSince(Instant moment, @Nullable String policyCode) {
        return Sql.call(database, connection -> {
            try (var statement = Sql.plannedAnew(connection, ANY_SINCE)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
                statement.setString(3, policyCode);
                statement.setString(4, policyCode);
                try (var row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private void bind(PreparedStatement statement, Sold asked) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setString(2, asked.zone().getId());
        statement.setString(3, tenants.current());
        statement.setString(4, asked.policyCode());
        statement.setInt(5, asked.policyVersion());
        statement.setObject(6, moment(asked.from(), asked.zone()));
        statement.setObject(7, moment(asked.to().plusDays(1), asked.zone()));
        statement.setString(8, asked.retailer());
        statement.setString(9, asked.retailer());
    }

    private static Object moment(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static SoldGroup group(ResultSet row) throws SQLException {
        var evidence = new ArrayList<EvidencePiece>();
        var teller = EvidenceSource.valueOf(row.getString("teller"));
        addTold(evidence, Evidence.SALE, row.getObject("sold_on", LocalDate.class), teller);
        addTold(evidence, Evidence.DELIVERY, row.getObject("delivered_on", LocalDate.class), teller);
        addTold(evidence, Evidence.INSTALLATION, row.getObject("installed_on", LocalDate.class), teller);
        var told = row.getString("told");
        if (told != null) evidence.addAll(later(told));
        var fate = SoldGroup.Fate.valueOf(row.getString("fate"));
        return new SoldGroup(row.getLong("units"), row.getObject("one", UUID.class), fate, evidence);
    }

    private static void addTold(
            List<EvidencePiece> evidence, Evidence kind, @Nullable LocalDate day, EvidenceSource teller) {
        if (day == null) return;
        evidence.add(new EvidencePiece(null, kind, day, teller, null, Instant.EPOCH));
    }

    /** In the order in which they were told, which is all that matters of when that was. */
    private static List<EvidencePiece> later(String told) {
        var pieces = new ArrayList<EvidencePiece>();
        for (var piece : told.split(",")) {
            var words = piece.split(" ");
            pieces.add(new EvidencePiece(
                    new UUID(0, pieces.size()),
                    Evidence.valueOf(words[0]),
                    LocalDate.parse(words[1]),
                    EvidenceSource.valueOf(words[2]),
                    null,
                    Instant.EPOCH));
        }
        return pieces;
    }
}
