package org.aftersales.warranty.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.problem.Unavailable;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.customer.TellSafetyContact;
import org.aftersales.warranty.unit.Entry;
import org.aftersales.warranty.unit.RegisterUseCases;
import org.aftersales.warranty.unit.RegisteredSale;
import org.aftersales.warranty.unit.Sale;
import org.aftersales.warranty.unit.Teller;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** How a retailer's sales are judged and registered, one by one or as a batch. */
@ApplicationScoped
public class RegistrationUseCases {

    /** Each round waits for the other request's commit, so a second is enough unless a sale is being deleted. */
    private static final int ROUNDS = 5;

    private final CatalogueUseCases catalogues;
    private final IssuedSerialUseCases issued;
    private final RegisterUseCases register;
    private final SafetyContacts safety;
    private final UnitUseCases units;
    private final CustomerUseCases customers;
    private final Caller caller;
    private final Clock clock;

    RegistrationUseCases(
            CatalogueUseCases catalogues,
            IssuedSerialUseCases issued,
            RegisterUseCases register,
            SafetyContacts safety,
            UnitUseCases units,
            CustomerUseCases customers,
            Caller caller,
            Clock clock) {
        this.catalogues = catalogues;
        this.issued = issued;
        this.register = register;
        this.safety = safety;
        this.units = units;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Registers one sale, or finds that it is registered.
     *
     * @param safetyContact kept apart from the sale and from the buyer's other details
     * @throws InvalidSale with all codes that apply
     * @throws SaleConflict when the reference or the unit belongs to another sale
     */
    @Transactional
    RegistrationView register(SalesRecord told, @Nullable TellSafetyContact safetyContact) {
        if (safetyContact != null) safetyContact.assertKept("/safetyContact");
        var sale = judged(told);
        var teller = new Teller(caller.retailer(), null, false);
        for (int round = 0; round < ROUNDS; round++) {
            var entry = new Entry(register.nextId(), sale);
            // Most sales are new, so the register is asked only about those that it did not take.
            if (!register.enter(teller, List.of(entry)).isEmpty()) {
                if (safetyContact != null) keep(entry.unitId(), safetyContact);
                return RegistrationView.registered(entry.unitId(), sale);
            }
            var known = new KnownSales(teller.retailerId());
            register.findColliding(teller, List.of(sale)).forEach(known::add);
            switch (known.standingOf(sale)) {
                case KnownSales.Standing.Known(var earlier) -> {
                    return already(earlier);
                }
                case KnownSales.Standing.Conflicting(var codes) -> throw new SaleConflict(codes);
                case KnownSales.Standing.New _ -> sale = judgedAnew(told); // what was in the way is gone
            }
        }
        throw new Unavailable("register-busy", "Another request registers this sale.", Duration.ofSeconds(1));
    }

    private void keep(UnitId unit, TellSafetyContact safetyContact) {
        customers.tellForSafety(units.find(unit).owner().customerId(), safetyContact);
    }

    /** What the catalogue lacks may have been added a moment ago, so a refusal looks again. */
    private Sale judged(SalesRecord told) {
        return judgement(catalogues.recent(), clock.instant(), told) instanceof Judgement.Acceptable(var sale)
                ? sale
                : judgedAnew(told);
    }

    /** By the catalogue as it is: the product's serials may be read in another way than a moment ago. */
    private Sale judgedAnew(SalesRecord told) {
        return switch (judgement(catalogues.current(), clock.instant(), told)) {
            case Judgement.Acceptable(var sale) -> sale;
            case Judgement.Rejected(var codes) -> throw new InvalidSale(codes);
        };
    }

    private Judgement judgement(Catalogue catalogue, Instant now, SalesRecord told) {
        var judgement = new RecordJudge(catalogue, now).judge(told);
        if (!(judgement instanceof Judgement.Acceptable(var sale))) return judgement;
        return issued.notIssued(catalogue, List.of(sale.item())).isEmpty() ? judgement : Judgement.NOT_ISSUED;
    }

    private RegistrationView already(RegisteredSale earlier) {
        return RegistrationView.already(earlier, Docket.coverages(catalogues.current(), earlier));
    }

    /** Judges records by the catalogue as it is now, without looking at the register. */
    public JudgedSales judge(Instant now, List<Optional<SalesRecord>> records) {
        return JudgedSales.by(catalogues.current(), now, records);
    }

    /**
     * Registers what is new among judged records, inside the caller's transaction. Most sales of most files are new, so
     * those that can only meet the register are entered at once, and it is asked about the others.
     *
     * @return one finding a record, in the order of the records
     * @throws RegisterChanged when another request was faster with one of the sales; nothing may be committed then
     */
    @Transactional
    public List<Finding> registerAll(Teller teller, JudgedSales told) {
        var catalogue = catalogues.current();
        var sales = told.upToDate(catalogue);
        sales = sales.without(issued.notIssued(catalogue, sales.items()));
        var docket = new Docket(catalogue, new KnownSales(teller.retailerId()), register::nextId);
        if (mayEnterAhead(teller, sales)) docket.entered(enter(teller, entries(sales.unrelated())));
        docket.know(register.findColliding(teller, docket.open(sales.acceptable())));
        var findings = sales.judgements().stream().map(docket::find).toList();
        if (enter(teller, docket.accepted()).size() < docket.accepted().size()) throw new RegisterChanged();
        safety.keepTold(teller, sales.records(), findings);
        return findings;
    }

    /**
     * Who enters some ahead of the others takes rows in two turns, each in the one order that all keep, and may then wait
     * for a batch that waits for it. So a batch does only where there are no others; files of a retailer take turns.
     */
    private static boolean mayEnterAhead(Teller teller, JudgedSales sales) {
        return !teller.rehearsal() && (teller.importId() != null || sales.areUnrelated());
    }

    private List<Entry> entries(List<Sale> sales) {
        return sales.stream().map(sale -> new Entry(register.nextId(), sale)).toList();
    }

    /** Answers those that are in the register now. */
    private List<Entry> enter(Teller teller, List<Entry> entries) {
        var entered = register.enter(teller, entries);
        return entries.stream()
                .filter(entry -> entered.contains(entry.unitId()))
                .toList();
    }
}
