package org.aftersales.warranty.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.Malformed;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.block.BlockUseCases;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.catalogue.SerialNumber;
import org.aftersales.warranty.coverage.Coverage;
import org.aftersales.warranty.coverage.Terms;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitFacts;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;

/** The units for which the caller may claim, and the claims that they may see. */
@ApplicationScoped
class ClaimableUnits {

    private static final Set<String> STAFF =
            Set.of(Roles.AGENT, Roles.TECHNICIAN, Roles.ADJUSTER, Roles.MANAGER, Roles.ADMIN);

    private final UnitUseCases units;
    private final CustomerUseCases customers;
    private final BlockUseCases blocks;
    private final CatalogueUseCases catalogue;
    private final Caller caller;

    ClaimableUnits(
            UnitUseCases units,
            CustomerUseCases customers,
            BlockUseCases blocks,
            CatalogueUseCases catalogue,
            Caller caller) {
        this.units = units;
        this.customers = customers;
        this.blocks = blocks;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /**
     * @throws NotFound when there is no such unit that the caller may see
     * @throws Malformed when the label cannot be one
     * @throws RuleViolated when it went back, or another unit was given for it
     */
    ClaimableUnit find(UnitReference reference) {
        return switch (reference) {
            case UnitReference.ById(var id) -> claimable(inUse(units.hold(new UnitId(id))));
            case UnitReference.ByLabel(var gtin, var serial) ->
                claimable(inUse(units.hold(units.find(new ProductItem(product(gtin), SerialNumber.normalise(serial)))
                        .id())));
        };
    }

    /**
     * @throws RuleViolated when the guarantee of the unit is void and nothing is owed by law for that day, so that only
     *     goodwill can grant a claim
     */
    void requireOwed(UUID unitId, LocalDate reportedOn) {
        var coverage = claimable(units.hold(new UnitId(unitId))).coverageOn(reportedOn);
        if (coverage.bar() != ClaimReason.WARRANTY_VOID) return;
        throw new RuleViolated(
                "warranty-void",
                "The warranty of this unit is void; what is granted all the same is goodwill.",
                List.of(new Violation("/reasonCode", "warranty-void", "only goodwill can be the reason")));
    }

    ClaimScope scope() {
        if (isStaff()) return new ClaimScope.Everyones();
        if (caller.is(Roles.RETAILER)) return new ClaimScope.OfRetailer(caller.retailer());
        return new ClaimScope.OfCustomers(
                customers.ofCaller().stream().map(CustomerId::value).collect(Collectors.toSet()));
    }

    /** Whether the caller's word is enough for a day before today: shops and staff write down when they were told. */
    boolean callerMayVouch() {
        return isStaff() || caller.is(Roles.RETAILER);
    }

    private boolean isStaff() {
        return caller.roles().stream().anyMatch(STAFF::contains);
    }

    private static Gtin product(String text) {
        return Gtin.parse(text.strip())
                .orElseThrow(() -> new Malformed(
                        "invalid-gtin",
                        "This is no GTIN.",
                        List.of(new Violation("/gtin", "invalid-gtin", "must be a GTIN with a right check digit"))));
    }

    private static UnitFacts inUse(UnitFacts unit) {
        if (unit.returned()) throw new RuleViolated("unit-returned", "This unit has gone back for money.");
        if (unit.replacedBy() == null) return unit;
        throw new RuleViolated("unit-replaced", "This unit was replaced by another one; claim for that one.");
    }

    private ClaimableUnit claimable(UnitFacts unit) {
        var owner = unit.owner();
        var claimed = new ClaimedUnit(
                unit.id().value(),
                owner.customerId().value(),
                owner.retailerId(),
                unit.gtin().value(),
                unit.serial().value());
        var stolen = blocks.isReportedStolen(unit.gtin(), unit.serial());
        var terms = terms(unit).orElse(null);
        var unanchored = terms != null && isLawUnanchored(terms, unit);
        return new ClaimableUnit(claimed, unit.soldAt(), unit.ledger(), terms, unanchored, stolen);
    }

    private static boolean isLawUnanchored(Terms terms, UnitFacts unit) {
        return terms.statutory() != null && unit.ledger().promised().stream().allMatch(Coverage::commercial);
    }

    private Optional<Terms> terms(UnitFacts unit) {
        return catalogue
                .recent()
                .policy(unit.policyCode(), unit.policyVersion())
                .or(() -> catalogue.current().policy(unit.policyCode(), unit.policyVersion()))
                .map(PolicyVersion::terms);
    }
}
