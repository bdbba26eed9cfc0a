package org.aftersales.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.programme.DisplayName;

/** What tiers are called since they were published, in plain SQL. */
@ApplicationScoped
class TierNames {
    private static final String OF = """
            select code, en, fa from display_name where tenant_id = ? and kind = 'TIER'
                and programme = (select programme from member where tenant_id = ? and id = ?) and named_at >= ?""";

    private final DataSource database;
    private final Tenants tenants;

    TierNames(DataSource database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** The version as people read it: what it calls a tier holds until somebody calls it otherwise. */
    TierProgramme called(TierProgramme version, MemberId member) {
        var names = since(version, member);
        return names.isEmpty()
                ? version
                : new TierProgramme(
                        version.version(), version.validFrom(), version.terms().named(names), version.publishedAt());
    }

    private Map<String, DisplayName> since(TierProgramme version, MemberId member) {
        return Sql.call(database, connection -> {
            try (var select = connection.prepareStatement(OF)) {
                select.setString(1, tenants.current());
                select.setString(2, tenants.current());
                select.setObject(3, member.value());
                select.setObject(4, version.publishedAt().atOffset(ZoneOffset.UTC));
                try (var rows = select.executeQuery()) {
                    var names = new HashMap<String, DisplayName>();
                    while (rows.next()) {
                        names.put(rows.getString("code"), new DisplayName(rows.getString("en"), rows.getString("fa")));
                    }
                    return names;
                }
            }
        });
    }
}
