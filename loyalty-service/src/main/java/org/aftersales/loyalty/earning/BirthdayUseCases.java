package org.aftersales.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import org.aftersales.loyalty.earning.Birthdays.Birthday;
import org.aftersales.loyalty.earning.Birthdays.Days;
import org.aftersales.loyalty.ledger.Cause;
import org.aftersales.loyalty.ledger.Reason;
import org.aftersales.loyalty.member.CustomerId;

/** Rewards members on their birthday, once a calendar year, also who was born on 29 February or told another day since. */
@ApplicationScoped
public class BirthdayUseCases {
    private static final int AT_ONCE = 500;
    /** From one birthday to the next, with room for a day that was told wrongly at first. */
    private static final Duration APART = Duration.ofDays(330);

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final Birthdays birthdays;
    private final EarningUseCases earnings;
    private final DailyTimers timers;
    private final Installation installation;

    BirthdayUseCases(Birthdays birthdays, EarningUseCases earnings, DailyTimers timers, Installation installation) {
        this.birthdays = birthdays;
        this.earnings = earnings;
        this.timers = timers;
        this.installation = installation;
    }

    /**
     * A customer told when they were born and wants to be thought of.
     *
     * @param at when they told it, or told another date than before
     */
    @Transactional
    public void keep(CustomerId customer, LocalDate born, Instant at) {
        birthdays.keep(customer, MonthDay.from(born), at);
    }

    @Transactional
    public void forget(CustomerId customer) {
        birthdays.forget(customer);
    }

    /** Rewards the birthdays of a local day, one transaction's worth; comes again for the rest, then for the next day. */
    @Transactional
    void begun(Instant begin) {
        var ofDay = birthdays.of(days(timers.day(begin), begin), AT_ONCE);
        for (var birthday : ofDay) earnings.earn(trigger(birthday, begin));
        timers.again(BirthdayTimer.KIND, begin, ofDay.size() < AT_ONCE);
    }

    private Days days(LocalDate today, Instant begin) {
        var knownBy = begin.minus(installation.birthday().knownFor());
        var day = MonthDay.from(today);
        var leaps = !Year.isLeap(today.getYear())
                && day.equals(installation.birthday().leapDay().day());
        return new Days(today.getYear(), day, leaps ? LEAP_DAY : day, knownBy, begin.minus(APART));
    }

    private static EarningTrigger trigger(Birthday birthday, Instant begin) {
        var cause = new Cause(Reason.BIRTHDAY, birthday.giftId());
        return new EarningTrigger(cause, birthday.customerId(), begin, Facts.NONE);
    }
}
