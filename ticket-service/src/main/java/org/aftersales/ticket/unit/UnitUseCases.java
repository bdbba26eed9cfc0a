package org.aftersales.ticket.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Learns of units and finds them. What was told earlier than what is known changes nothing. */
@ApplicationScoped
@Transactional
public class UnitUseCases {
    private final KnownUnits units;
    private final KnownProducts products;

    UnitUseCases(KnownUnits units, KnownProducts products) {
        this.units = units;
        this.products = products;
    }

    /** A unit was registered. */
    public void learn(KnownUnit unit, Instant toldAt) {
        units.learn(unit, toldAt);
    }

    /** A product is of this category, as its catalogue names it. */
    public void learnCategory(String gtin, String category, Instant toldAt) {
        products.learn(gtin, category, toldAt);
    }

    /** Of which products things are, by the ids under which they are asked for; each as far as it was told of. */
    public Map<UUID, Product> products(Map<UUID, Thing> things) {
        return products.of(things);
    }

    /** A unit has another owner. */
    public void handOver(UUID unit, UUID customer, Instant toldAt) {
        units.handOver(unit, customer, toldAt);
    }

    /** What was taken for a unit's serial was another's. */
    public void correct(UUID unit, String serial, Instant toldAt) {
        units.correct(unit, serial, toldAt);
    }

    /** A unit went back for money. Says whether that is news, and the last that was told of the unit. */
    public boolean goneBack(KnownUnit unit, Instant toldAt) {
        return units.goBack(unit, toldAt);
    }

    /** Whether the unit went back for money; where it has not, it does not before the transaction ends. */
    public boolean isReturned(UUID unit) {
        return units.isReturned(unit);
    }

    /** The units with these ids, as far as they were told of; the others are absent. */
    public Map<UUID, KnownUnit> known(Set<UUID> units) {
        return this.units.of(units);
    }

    /** The unit with this label, as far as it was told of. */
    public Optional<KnownUnit> labelled(String gtin, String serial) {
        return units.labelled(gtin, serial);
    }
}
