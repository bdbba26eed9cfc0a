package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftersales.kit.domain.Money;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerLink;

/** The rules in force: what a tenant has published, and what the installation is set to where it replaces none of that. */
@ApplicationScoped
class EarningRules {
    private static final int MOST = 10_000;

    private final PublishedRules published;
    private final Limits limits;
    private final Programme programme;

    EarningRules(PublishedRules published, Limits limits, Programme programme) {
        this.published = published;
        this.limits = limits;
        this.programme = programme;
    }

    /**
     * What the event is worth by the versions that were valid when it happened, within the limits of who did it. Whoever
     * asks holds the customer's link, so that no other event of theirs is judged at the same time.
     */
    Judgement evaluate(EarningTrigger trigger, CustomerLink link) {
        var reason = trigger.cause().reason();
        var book = book(reason, published.at(reason, trigger.occurredAt()));
        var day = trigger.occurredAt().atZone(programme.zone()).toLocalDate();
        return book.judge(trigger.facts(), day, limits.room(book, trigger, link));
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
