package org.aftersales.warranty.unit;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.kit.tx.Rows;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Regime;
import org.jspecify.annotations.Nullable;

/** What the register writes of a unit: its own row, and one for each promise. */
record UnitRows(List<Unit> units, List<Promise> promises) {

    static final Rows<Unit> UNITS = new Rows<Unit>()
            .with("id", Unit::id)
            .with("event_count", Unit::eventCount)
            .with("customer_id", unit -> unit.owner().customerId())
            .with("retailer_id", unit -> unit.owner().retailerId())
            .with("sale_ref", Unit::saleRef)
            .with("store", Unit::store)
            .with("gtin", Unit::gtin)
            .with("serial", Unit::serial)
            .with("sold_at", Unit::soldAt)
            .with("price", Unit::amount)
            .with("currency", Unit::currency)
            .with("policy_code", Unit::policyCode)
            .with("policy_version", Unit::policyVersion)
            .with("zone", unit -> unit.ledger().zone())
            .with("starts_on", Unit::startsOn)
            .with("import_id", Unit::importId)
            .with("delivered_on", Unit::deliveredOn)
            .with("installed_on", Unit::installedOn)
            .with("channel", Unit::channel)
            .with("item_condition", Unit::itemCondition)
            .with("card_number", unit -> unit.card().number())
            .with("card_version", unit -> unit.card().version())
            .with("card_hash", unit -> unit.card().codeHash())
            .with("registered_at", Unit::registeredAt);

    /** A promise as it is told among many: few are by law, so the others do not say what they are. */
    static final Rows<Promise> TOLD_COVERAGES = coverages().with("regime", Promise::regimeByLaw);

    /** A promise as a row of its own. */
    static final Rows<Promise> COVERAGES =
            coverages().with("regime", promise -> promise.coverage().regime());

    private static Rows<Promise> coverages() {
        return new Rows<Promise>()
                .with("unit_id", Promise::unit)
                .with("place", Promise::place)
                .with("kind", promise -> promise.coverage().kind())
                .with("component", promise -> promise.coverage().component())
                .with("starts_on", promise -> promise.coverage().startsOn())
                .with("last_day", promise -> promise.coverage().lastDay())
                .with("usage_unit", Promise::usageUnit)
                .with("usage_value", Promise::usageValue);
    }

    static UnitRows of(List<Unit> units) {
        var promises = new ArrayList<Promise>();
        for (var unit : units) {
            var coverages = unit.ledger().promised();
            for (int place = 0; place < coverages.size(); place++) {
                promises.add(new Promise(unit.id(), place, coverages.get(place)));
            }
        }
        return new UnitRows(units, promises);
    }

    record Promise(UnitId unit, int place, Coverage coverage) {

        @Nullable
        String usageUnit() {
            return coverage.usageLimit() == null ? null : coverage.usageLimit().unit();
        }

        @Nullable
        Long usageValue() {
            return coverage.usageLimit() == null ? null : coverage.usageLimit().value();
        }

        @Nullable
        Regime regimeByLaw() {
            return coverage.regime() == Regime.STATUTORY ? Regime.STATUTORY : null;
        }
    }
}
