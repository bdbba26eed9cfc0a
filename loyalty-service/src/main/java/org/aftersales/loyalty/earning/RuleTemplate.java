package org.aftersales.loyalty.earning;

import java.util.List;
import org.aftersales.loyalty.ledger.Reason;
import org.jspecify.annotations.Nullable;

/** Programmes that others have had success with: each can be published as it is, or with other terms. */
enum RuleTemplate {
    BIRTHDAY(Reason.BIRTHDAY, EarningRule.MAIN, "A gift on every birthday of members who want to be thought of", 100),
    SURVEY(Reason.SURVEY, EarningRule.MAIN, "The same for every answer to a survey, whatever it is", 50),
    REVIEW(Reason.REVIEW, EarningRule.MAIN, "The same for every published review, whatever it says", 60),
    TRAINING(Reason.TRAINING, EarningRule.MAIN, "For a training that was completed", 30),
    CLAIM_FREE_YEAR(Reason.CLAIM_FREE_YEAR, EarningRule.MAIN, "For every year without an approved claim", 50),
    REFERRER(
            Reason.REFERRAL,
            "referrer",
            "For a member whose friend has kept what they bought first; ten friends in a month at most",
            terms(200, "REFERRER", 2_000L)),
    REFEREE(
            Reason.REFERRAL,
            "referee",
            "For a friend who has kept what they bought first",
            terms(100, "REFEREE", null)),
    WIN_BACK(
            Reason.WIN_BACK,
            "offer",
            "For members who have stayed away for long, to come back for; some are held out to see what it brings",
            terms(150, "OFFER", null)),
    WELCOME_BACK(Reason.WIN_BACK, "welcome-back", "For members who came back", terms(50, "WELCOME_BACK", null));

    private final Reason reason;
    private final String rule;
    private final String summary;
    private final RuleTerms terms;

    RuleTemplate(Reason reason, String rule, String summary, long points) {
        this(reason, rule, summary, RuleTerms.fixed(points));
    }

    RuleTemplate(Reason reason, String rule, String summary, RuleTerms terms) {
        this.reason = reason;
        this.rule = rule;
        this.summary = summary;
        this.terms = terms;
    }

    private static RuleTerms terms(long points, String type, @Nullable Long perMonth) {
        return RuleTerms.fixed(points).limited(Conditions.ofType(type), perMonth);
    }

    static List<RuleTemplateView> all() {
        return List.of(values()).stream()
                .map(template -> new RuleTemplateView(
                        template.name(), template.summary, template.reason, template.rule, template.terms))
                .toList();
    }
}
