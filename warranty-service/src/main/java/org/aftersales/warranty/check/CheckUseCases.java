package org.aftersales.warranty.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aftersales.kit.privacy.RateLimits;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Problem;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.CatalogueUseCases;
import org.aftersales.warranty.catalogue.IssuedSerialUseCases;
import org.aftersales.warranty.catalogue.LabelUseCases;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.catalogue.ProductItem;
import org.aftersales.warranty.check.Purchases.Purchase;
import org.aftersales.warranty.coverage.RepairHistory;
import org.aftersales.warranty.coverage.Repairs;
import org.aftersales.warranty.history.HistoryUseCases;
import org.aftersales.warranty.unit.CardUseCases;
import org.aftersales.warranty.unit.CoveredUnit;
import org.aftersales.warranty.unit.LedgerUseCases;
import org.aftersales.warranty.unit.TakeBackUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLabel;

/** How questions about coverage are answered: any number of them by the same few statements. */
@ApplicationScoped
class CheckUseCases {

    /** People have a handful of things at home; whoever tries serials has thousands. */
    private static final int CUSTOMERS_CHECKS_PER_MINUTE = 30;

    private final LedgerUseCases ledgers;
    private final TakeBackUseCases takenBack;
    private final CardUseCases cards;
    private final LabelUseCases labels;
    private final HistoryUseCases histories;
    private final CatalogueUseCases catalogue;
    private final IssuedSerialUseCases issued;
    private final RateLimits limits;
    private final Caller caller;
    private final Clock clock;
    private final SharedChecks shared;

    CheckUseCases(
            LedgerUseCases ledgers,
            TakeBackUseCases takenBack,
            CardUseCases cards,
            LabelUseCases labels,
            HistoryUseCases histories,
            CatalogueUseCases catalogue,
            IssuedSerialUseCases issued,
            RateLimits limits,
            Caller caller,
            Clock clock,
            SharedChecks shared) {
        this.ledgers = ledgers;
        this.takenBack = takenBack;
        this.cards = cards;
        this.labels = labels;
        this.histories = histories;
        this.catalogue = catalogue;
        this.issued = issued;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
        this.shared = shared;
    }

    /** @throws Problem when the question has no answer */
    Checked check(CheckRequest request) {
        if (caller.is(Roles.CUSTOMER)) {
            limits.check("coverage-check", caller.tenant() + ' ' + caller.subject(), CUSTOMERS_CHECKS_PER_MINUTE);
        }
        return shared.check(request)
                .orElseGet(() -> switch (checkAll(List.of(request)).getFirst()) {
                    case Outcome.Answered(var _, var checked) -> checked;
                    case Outcome.Refused(var problem) -> throw problem;
                });
    }

    /** In the order of the questions. */
    @Transactional
    List<Outcome> checkAll(List<CheckRequest> requests) {
        var reader = labels.reader();
        var asked = requests.stream()
                .map(request -> Asked.of(request, cards, reader))
                .toList();
        var units = ledgers.find(asked.stream()
                .map(Asked::label)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var receipts = receipts(asked, units);
        var current = catalogueWith(units.values(), asked);
        var known = new Known(units, takenBack.daysOf(receipts), notIssued(current, receipts), current);
        var now = clock.instant();
        var tried = histories.of(known.unitsWithHistory());
        return asked.stream().map(each -> outcome(each, known, tried, now)).toList();
    }

    /** Only receipts of goods that nobody has now are judged by their serials and by what became of the goods before. */
    private static List<UnitLabel.Printed> receipts(List<Asked> asked, Map<UnitLabel, CoveredUnit> units) {
        return asked.stream()
                .map(Asked::receiptsLabel)
                .filter(Objects::nonNull)
                .filter(label -> !units.containsKey(label))
                .distinct()
                .toList();
    }

    private Set<ProductItem> notIssued(Catalogue current, List<UnitLabel.Printed> receipts) {
        return issued.notIssued(current, receipts.stream().map(Known::item).toList());
    }

    private static Outcome outcome(Asked asked, Known known, Map<UnitId, Repairs> tried, Instant now) {
        try {
            return new Outcome.Answered(asked.request(), answer(asked, known, tried, now));
        } catch (Problem refusal) {
            return new Outcome.Refused(refusal);
        }
    }

    private static Checked answer(Asked asked, Known known, Map<UnitId, Repairs> tried, Instant now) {
        if (asked.refusal() != null) throw asked.refusal();
        var unit = asked.label() == null ? null : known.units().get(asked.label());
        if (unit != null) {
            var repairs = tried.getOrDefault(unit.id(), Repairs.NONE);
            return registered(asked.request(), unit, known.policyOf(unit), repairs, now);
        }
        var request = asked.request();
        if (request.unitId() != null) throw new NotFound();
        if (request.proofOfPurchase() != null) return proven(asked, known, now);
        var product = Objects.requireNonNull(asked.subject()).product();
        if (known.catalogue().article(Objects.requireNonNull(product)).isEmpty()) throw InvalidProof.unknownProduct();
        return Checked.unregistered(request.reportedOn());
    }

    static Checked registered(
            CheckRequest request, CoveredUnit unit, PolicyVersion policy, Repairs repairs, Instant now) {
        var purchase = new Purchase(policy, unit.ledger());
        var tried = request.tried().atLeast(repairs.history(unit.ledger().zone(), request.faultCode()));
        return answered(Checked.Basis.REGISTRATION, request, purchase, tried, now);
    }

    private static Checked proven(Asked asked, Known known, Instant now) {
        var request = asked.request();
        var proof = Objects.requireNonNull(request.proofOfPurchase());
        var product = Objects.requireNonNull(asked.subject()).product();
        var purchase = Purchases.proven(known.catalogue(), Objects.requireNonNull(product), proof, now);
        known.requirePossible(asked.receiptsLabel());
        if (known.wentBackAfter(proof.soldOn(), asked.receiptsLabel())) throw InvalidProof.wentBack();
        return answered(Checked.Basis.PROOF_OF_PURCHASE, request, purchase, request.tried(), now);
    }

    private static Checked answered(
            Checked.Basis basis, CheckRequest request, Purchase purchase, RepairHistory tried, Instant now) {
        var terms = purchase.policy().terms();
        var question = request.question(purchase.ledger(), now);
        var verdicts = new CoverageCheck(terms, purchase.ledger(), question).verdicts();
        var entitlement = Entitlement.of(terms, purchase.ledger(), question.day(), tried, verdicts);
        var afterEnd = NextOption.afterEnd(purchase.ledger());
        return new Checked(basis, question.day(), purchase.policy(), verdicts, entitlement, afterEnd);
    }

    /** A catalogue that is a second old will do, unless it lacks something. */
    private Catalogue catalogueWith(Collection<CoveredUnit> units, List<Asked> asked) {
        var recent = catalogue.recent();
        var complete = units.stream().allMatch(unit -> recent.policy(unit.policyCode(), unit.policyVersion())
                        .isPresent())
                && asked.stream()
                        .map(Asked::subject)
                        .allMatch(subject -> subject == null
                                || subject.product() == null
                                || recent.article(subject.product()).isPresent());
        return complete ? recent : catalogue.current();
    }
}
