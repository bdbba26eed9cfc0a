package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.loyalty.budget.BudgetUseCases;
import org.aftersales.loyalty.budget.Draws;
import org.aftersales.loyalty.earning.Cap.Counter;
import org.aftersales.loyalty.exchange.ExchangeRateUseCases;
import org.aftersales.loyalty.ledger.NotTogether;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.aftersales.loyalty.programme.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force: what was published for a programme, and in main what the installation is set to where that replaces
 * none of it.
 */
@ApplicationScoped
class EarningRules {
    private static final int MOST = 10_000;

    private final PublishedRules published;
    private final Limits limits;
    private final BudgetUseCases budgets;
    private final ExchangeRateUseCases exchange;
    private final BuiltInRules builtIn;

    EarningRules(
            PublishedRules published,
            Limits limits,
            BudgetUseCases budgets,
            ExchangeRateUseCases exchange,
            BuiltInRules builtIn) {
        this.published = published;
        this.limits = limits;
        this.budgets = budgets;
        this.exchange = exchange;
        this.builtIn = builtIn;
    }

    /**
     * @param trigger with the rates that were found for it
     * @param draws what stays taken from budgets for it
     * @param lacking the currencies for which it waits; empty when it was judged
     */
    record Evaluated(
            ProgrammeCode programme, EarningTrigger trigger, Judgement judgement, Draws draws, Set<String> lacking) {
        Evaluated {
            lacking = Set.copyOf(lacking);
        }

        boolean waits() {
            return !lacking.isEmpty();
        }

        Earning earning() {
            return Earning.of(programme, trigger, judgement);
        }
    }

    /**
     * What the event is worth by the versions that were valid when it happened, within the limits of who did it and what
     * budgets have. Whoever asks holds the customer's link, so that no other event of theirs is judged at the same time.
     *
     * @param awaited currencies for whose rates it waits in any case; null: it waits for none and is judged without
     */
    Evaluated evaluate(EarningTrigger told, CustomerLink link, Setting setting, @Nullable Set<String> awaited) {
        var book = book(told, setting);
        var trigger = priced(told, book, setting);
        if (awaited == null) return evaluate(trigger, link, book, setting);
        var lacking = new HashSet<>(awaited);
        lacking.addAll(book.lacks(trigger.facts(), day(trigger, setting)));
        if (lacking.isEmpty()) return evaluate(trigger, link, book, setting);
        var waiting = book.waiting(trigger.facts(), day(trigger, setting));
        return new Evaluated(setting.programme(), trigger, waiting, Draws.NONE, lacking);
    }

    /** As {@link #evaluate}, of what is told when all before a moment is closed. */
    Evaluated closed(EarningTrigger told, Setting setting, @Nullable Set<String> awaited, Instant before) {
        var nothing = book(told, setting).closed(before);
        return new Evaluated(setting.programme(), told, nothing, Draws.NONE, awaited == null ? Set.of() : awaited);
    }

    /** The currencies into which nobody has published a rate that the event needs. */
    Set<String> lacking(EarningTrigger told, Setting setting) {
        var book = book(told, setting);
        return book.lacks(priced(told, book, setting).facts(), day(told, setting));
    }

    private EarningTrigger priced(EarningTrigger told, Rulebook book, Setting setting) {
        var price = told.facts().price();
        var facts = book.priced(
                told.facts(), day(told, setting), into -> exchange.at(price.currency(), into, told.occurredAt()));
        return told.with(facts);
    }

    private Evaluated evaluate(EarningTrigger trigger, CustomerLink link, Rulebook book, Setting setting) {
        var code = setting.programme();
        var earned = limits.earned(book, trigger, link, setting);
        var wish = judge(book, trigger, setting, room(earned, Map.of()));
        var wanted = wish.spent();
        if (wanted.isEmpty()) return new Evaluated(code, trigger, wish, Draws.NONE, Set.of());
        var draws = budgets.take(code, wanted);
        var got = wanted.keySet().stream().collect(Collectors.toMap(budget -> budget, draws::of));
        if (got.equals(wanted)) return new Evaluated(code, trigger, wish, draws, Set.of());
        var judgement = judge(book, trigger, setting, room(earned, got));
        return new Evaluated(code, trigger, judgement, budgets.settle(draws, judgement.spent()), Set.of());
    }

    /** All that there is about a reason, for events that are judged together. */
    Rulebooks books(ProgrammeCode code, Reason reason) {
        return Rulebooks.of(of(code, reason));
    }

    /** Whether no version of a rule counts what was earned before. */
    boolean unlimited(ProgrammeCode code, Reason reason) {
        return of(code, reason).stream().map(PublishedRule::rule).noneMatch(EarningRule::limited);
    }

    /**
     * What an event is worth where no rule in force counts what was earned before; nothing where one does.
     *
     * @throws NotTogether when its price has to be converted
     */
    Optional<Judgement> unlimited(Rulebooks books, EarningTrigger trigger, Setting setting) {
        var book = books.at(trigger.occurredAt());
        var limited = book.rules().stream().anyMatch(EarningRule::limited);
        if (!book.lacks(trigger.facts(), day(trigger, setting)).isEmpty())
            throw new NotTogether("a price is converted");
        return limited ? Optional.empty() : Optional.of(judge(book, trigger, setting, room(Map.of(), Map.of())));
    }

    /** It has earned before: what was taken from budgets is given back. */
    void undo(Evaluated evaluated) {
        budgets.settle(evaluated.draws(), Map.of());
    }

    private static Judgement judge(Rulebook book, EarningTrigger trigger, Setting setting, Room room) {
        return book.judge(trigger.facts(), day(trigger, setting), room);
    }

    private static Room room(Map<Counter, Long> earned, Map<String, Long> budgetsHave) {
        return new Room(counter -> earned.getOrDefault(counter, 0L), budgetsHave);
    }

    private static LocalDate day(EarningTrigger trigger, Setting setting) {
        return trigger.occurredAt().atZone(setting.zone()).toLocalDate();
    }

    /** What was in force when it happened. */
    Rulebook book(EarningTrigger told, Setting setting) {
        var code = setting.programme();
        var reason = told.cause().reason();
        var valid = withBuiltIn(code, reason, published.at(code, reason, told.occurredAt()));
        return new Rulebook(valid.stream().map(PublishedRule::rule).toList());
    }

    /** All versions, by rule, the newest first; the last is what the installation is set to. */
    List<PublishedRule> of(ProgrammeCode code, Reason reason, int most) {
        var all = new ArrayList<>(published.of(code, reason, most));
        builtIn.of(code, reason).ifPresent(all::add);
        return all;
    }

    List<PublishedRule> of(ProgrammeCode code, Reason reason) {
        return of(code, reason, MOST);
    }

    /** The version after all that there are of a rule. */
    int nextVersion(ProgrammeCode code, Reason reason, String of) {
        return of(code, reason).stream()
                        .filter(rule -> rule.code().equals(of))
                        .mapToInt(PublishedRule::version)
                        .max()
                        .orElse(0)
                + 1;
    }

    private List<PublishedRule> withBuiltIn(ProgrammeCode code, Reason reason, List<PublishedRule> versions) {
        if (versions.stream().anyMatch(rule -> rule.code().equals(EarningRule.MAIN))) return versions;
        var all = new ArrayList<>(versions);
        builtIn.of(code, reason).ifPresent(all::add);
        return all;
    }
}
