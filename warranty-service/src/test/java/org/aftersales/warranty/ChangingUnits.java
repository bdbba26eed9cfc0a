package org.aftersales.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aftersales.kit.domain.Money;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.CoverageKind;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.RepairOutcome;
import org.aftersales.warranty.unit.LedgerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.VoidReason;

/**
 * Televisions to which whatever moves coverages happens at random: repairs that suspend, voidings and reinstatements,
 * contracts that begin at once or after a gap and end early. Their ledgers are the oracle of whoever keeps derived days.
 */
@ApplicationScoped
public class ChangingUnits {

    private static final List<CoverageKind> KINDS = List.of(CoverageKind.PARTS, CoverageKind.LABOUR);

    private final Tenants tenants;
    private final UnitLifeUseCases life;
    private final LedgerUseCases ledgers;
    private final Clock clock;

    ChangingUnits(Tenants tenants, UnitLifeUseCases life, LedgerUseCases ledgers, Clock clock) {
        this.tenants = tenants;
        this.life = life;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** The units of one shop, and what is going on with each. */
    public final class Herd {

        private final Shop shop = Shop.opened().withTelevisionPolicy(policy -> {
            policy.putObject("repairEffect").put("rule", "SUSPEND_ACTUAL_DAYS");
            var law = policy.putObject("statutory").put("from", "DELIVERY").put("period", "P2Y");
            law.putArray("kinds").add("PARTS").add("LABOUR").add("TRANSPORT");
        });
        private final Random random;
        private final List<UnitId> units = new ArrayList<>();
        private final Map<UnitId, UUID> voidings = new HashMap<>();
        private final Map<UnitId, UUID> contracts = new HashMap<>();

        Herd(Random random) {
            this.random = random;
        }

        public String tenant() {
            return shop.tenant();
        }

        /** Sold up to so many days before a day; some are installed long after their delivery. */
        public void add(LocalDate until, int days) {
            var sold = until.minusDays(random.nextInt(days) + 1L);
            var sale = Shop.sale("S-" + units.size(), "TV55EN" + (510_000 + units.size()));
            sale.put("soldAt", noon(sold).toString());
            sale.put("deliveredAt", noon(sold).toString());
            sale.put("installedAt", noon(sold.plusDays(random.nextInt(40))).toString());
            units.add(UnitId.fromString(
                    shop.register(sale).then().statusCode(201).extract().path("id")));
        }

        /** Something happens to one of them, today. */
        public void change() {
            var unit = units.get(random.nextInt(units.size()));
            tenants.run(tenant(), () -> {
                switch (random.nextInt(4)) {
                    case 0 -> repair(unit);
                    case 1 -> voidOrReinstate(unit);
                    case 2 -> extend(unit);
                    default -> cutShort(unit);
                }
            });
        }

        /** As they stand, in the order in which they were added. */
        public List<CoverageLedger> ledgers() {
            return units.stream()
                    .map(unit -> tenants.as(tenant(), () -> life.hold(unit).ledger()))
                    .toList();
        }

        public UnitId unit(int place) {
            return units.get(place);
        }

        private void repair(UnitId unit) {
            var end = clock.instant();
            var begin = end.minusSeconds(86_400L * random.nextInt(30));
            ledgers.record(unit, new FinishedRepair(UUID.randomUUID(), RepairOutcome.REPAIRED, null, null, begin, end));
        }

        private void voidOrReinstate(UnitId unit) {
            var open = voidings.remove(unit);
            if (open != null) {
                life.reinstate(unit, open, "GOODWILL");
                return;
            }
            voidings.put(unit, UUID.randomUUID());
            life.voidBecause(unit, voidings.get(unit), VoidReason.SERIAL_ALTERED);
        }

        private void extend(UnitId unit) {
            var from = today().plusDays(random.nextInt(900) - 100L);
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            contracts.put(unit, UUID.randomUUID());
            var sold = new Coverage(kind, null, from, from.plusDays(random.nextInt(400)), null);
            life.extend(unit, contracts.get(unit), List.of(sold), null);
        }

        private void cutShort(UnitId unit) {
            var contract = contracts.remove(unit);
            if (contract != null) life.endExtension(unit, contract, today(), Money.ofMinor(0, "IRR"));
        }
    }

    public Herd herd(Random random) {
        return new Herd(random);
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
