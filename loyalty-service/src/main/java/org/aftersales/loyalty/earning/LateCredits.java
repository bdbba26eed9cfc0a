package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import org.aftersales.loyalty.member.CustomerLink;
import org.aftersales.loyalty.programme.Setting;

/**
 * Gives a member what a customer had earned before anybody knew that it is them. Caps that were held against the customer
 * alone are held against all that the person is: who is linked late brings what the others have left, and nothing that was
 * credited is ever taken back for it.
 */
@ApplicationScoped
class LateCredits {
    private final LateEarnings earnings;
    private final EarningRules rules;
    private final Limits limits;
    private final Judging judging;
    private final Installation installation;

    LateCredits(LateEarnings earnings, EarningRules rules, Limits limits, Judging judging, Installation installation) {
        this.earnings = earnings;
        this.rules = rules;
        this.limits = limits;
        this.judging = judging;
        this.installation = installation;
    }

    /**
     * Credits what was not credited yet, the oldest first.
     *
     * @param link of a customer who is known, locked
     * @param joins whether the member was another customer before
     */
    void credit(CustomerLink link, boolean joins) {
        var waiting = earnings.uncredited(link.customerId());
        if (waiting.isEmpty()) return;
        var place = Place.main(link, installation.zone());
        if (joins) limits.oneByOne(link.memberId()); // before their account, as whoever judges an event of theirs does
        waiting.forEach(earned -> judging.credit(joins ? left(earned, link, place.setting()) : earned, place));
    }

    /** What the member may have of it; the rest of it is noted down. */
    private Earning left(Earning earned, CustomerLink link, Setting setting) {
        var left = within(earned, link, setting);
        if (left.points().value() >= earned.points().value()) return earned;
        earnings.shorten(left);
        return left;
    }

    /** As it is judged after what the member was credited by now, with no more of any budget than it has taken. */
    private Earning within(Earning earned, CustomerLink link, Setting setting) {
        var told = earned.trigger(earned.occurredAt());
        var book = rules.book(told, setting);
        var before = limits.credited(book, told, link, setting);
        if (before.isEmpty()) return earned;
        var day = told.occurredAt().atZone(setting.zone()).toLocalDate();
        var room = new Room(counter -> before.getOrDefault(counter, 0L), earned.drawn(book));
        return Earning.of(earned.programme(), told, book.judge(told.facts(), day, room));
    }
}
