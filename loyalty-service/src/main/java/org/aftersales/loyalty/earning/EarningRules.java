package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.budget.BudgetUseCases;
import org.aftersales.loyalty.budget.Draws;
import org.aftersales.loyalty.earning.Cap.Counter;
import org.aftersales.loyalty.exchange.ExchangeRateUseCases;
import org.aftersales.loyalty.ledger.NotTogether;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerLink;

/** The rules in force: what a tenant has published, and what the installation is set to where it replaces none of that. */
@ApplicationScoped
class EarningRules {
    private static final int MOST = 10_000;

    private final PublishedRules published;
    private final Limits limits;
    private final BudgetUseCases budgets;
    private final ExchangeRateUseCases exchange;
    private final Programme programme;

    EarningRules(
            PublishedRules published,
            Limits limits,
            BudgetUseCases budgets,
            ExchangeRateUseCases exchange,
            Programme programme) {
        this.published = published;
        this.limits = limits;
        this.budgets = budgets;
        this.exchange = exchange;
        this.programme = programme;
    }

    /**
     * @param trigger with the rates that were found for it
     * @param draws what stays taken from budgets for it
     * @param lacking the currencies for which it waits; empty when it was judged
     */
    record Evaluated(EarningTrigger trigger, Judgement judgement, Draws draws, Set<String> lacking) {
        Evaluated {
            lacking = Set.copyOf(lacking);
        }

        boolean waits() {
            return !lacking.isEmpty();
        }

        Earning earning() {
            return Earning.of(trigger, judgement);
        }
    }

    /**
     * What the event is worth by the versions that were valid when it happened, within the limits of who did it and what
     * budgets have. Whoever asks holds the customer's link, so that no other event of theirs is judged at the same time.
     *
     * @param patient whether it waits for a rate that nobody has published yet; else it is judged without
     */
    Evaluated evaluate(EarningTrigger told, CustomerLink link, boolean patient) {
        var reason = told.cause().reason();
        var book = book(reason, published.at(reason, told.occurredAt()));
        var trigger = priced(told, book);
        var lacking = book.lacks(trigger.facts(), day(trigger));
        if (lacking.isEmpty() || !patient) return evaluate(trigger, link, book);
        return new Evaluated(trigger, book.waiting(trigger.facts(), day(trigger)), Draws.NONE, lacking);
    }

    private EarningTrigger priced(EarningTrigger told, Rulebook book) {
        var price = told.facts().price();
        var facts =
                book.priced(told.facts(), day(told), into -> exchange.at(price.currency(), into, told.occurredAt()));
        return told.with(facts);
    }

    private Evaluated evaluate(EarningTrigger trigger, CustomerLink link, Rulebook book) {
        var earned = limits.earned(book, trigger, link);
        var wish = judge(book, trigger, earned, Map.of());
        var wanted = wish.spent();
        if (wanted.isEmpty()) return new Evaluated(trigger, wish, Draws.NONE, Set.of());
        var draws = budgets.take(wanted);
        var got = wanted.keySet().stream().collect(Collectors.toMap(code -> code, draws::of));
        if (got.equals(wanted)) return new Evaluated(trigger, wish, draws, Set.of());
        var judgement = judge(book, trigger, earned, got);
        return new Evaluated(trigger, judgement, budgets.settle(draws, judgement.spent()), Set.of());
    }

    /** All that there is about a reason, for events that are judged together. */
    Rulebooks books(Reason reason) {
        return Rulebooks.of(of(reason));
    }

    /** Whether no version of a rule counts what was earned before. */
    boolean unlimited(Reason reason) {
        return of(reason).stream().map(PublishedRule::rule).noneMatch(EarningRule::limited);
    }

    /**
     * What an event is worth where no rule in force counts what was earned before; nothing where one does.
     *
     * @throws NotTogether when its price has to be converted
     */
    Optional<Judgement> unlimited(Rulebooks books, EarningTrigger trigger) {
        var book = books.at(trigger.occurredAt());
        var limited = book.rules().stream().anyMatch(EarningRule::limited);
        if (!book.lacks(trigger.facts(), day(trigger)).isEmpty()) throw new NotTogether("a price is converted");
        return limited ? Optional.empty() : Optional.of(judge(book, trigger, Map.of(), Map.of()));
    }

    /** It has earned before: what was taken from budgets is given back. */
    void undo(Evaluated evaluated) {
        budgets.settle(evaluated.draws(), Map.of());
    }

    private Judgement judge(
            Rulebook book, EarningTrigger trigger, Map<Counter, Long> earned, Map<String, Long> budgetsHave) {
        var room = new Room(counter -> earned.getOrDefault(counter, 0L), budgetsHave);
        return book.judge(trigger.facts(), day(trigger), room);
    }

    private LocalDate day(EarningTrigger trigger) {
        return trigger.occurredAt().atZone(programme.zone()).toLocalDate();
    }

    private Rulebook book(Reason reason, List<PublishedRule> versions) {
        return new Rulebook(
                withBuiltIn(reason, versions).stream().map(PublishedRule::rule).toList());
    }

    /** All versions, by rule, the newest first; the last is what the installation is set to. */
    List<PublishedRule> of(Reason reason, int most) {
        var all = new ArrayList<>(published.of(reason, most));
        builtIn(reason).ifPresent(all::add);
        return all;
    }

    List<PublishedRule> of(Reason reason) {
        return of(reason, MOST);
    }

    /** The version after all that there are of a rule. */
    int nextVersion(Reason reason, String code) {
        return of(reason).stream()
                        .filter(rule -> rule.code().equals(code))
                        .mapToInt(PublishedRule::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    private List<PublishedRule> withBuiltIn(Reason reason, List<PublishedRule> versions) {
        if (versions.stream().anyMatch(rule -> rule.code().equals(EarningRule.MAIN))) return versions;
        var all = new ArrayList<>(versions);
        builtIn(reason).ifPresent(all::add);
        return all;
    }

    private Optional<PublishedRule> builtIn(Reason reason) {
        var registration = programme.registration();
        var survey = programme.survey();
        return switch (reason) {
            case REGISTRATION -> Optional.of(builtIn(reason, registration.version(), byPrice(registration)));
            case SURVEY -> Optional.of(builtIn(reason, survey.version(), RuleTerms.fixed(survey.points())));
            default -> Optional.empty();
        };
    }

    private static PublishedRule builtIn(Reason reason, int version, RuleTerms terms) {
        return new PublishedRule(reason, EarningRule.MAIN, version, Instant.EPOCH, terms, Instant.EPOCH);
    }

    private static RuleTerms byPrice(Programme.Registration registration) {
        var prices = registration.perPoint().entrySet().stream()
                .map(rate -> new Money(rate.getValue(), rate.getKey()))
                .toList();
        return RuleTerms.byPrice(prices, registration.atMost());
    }
}
