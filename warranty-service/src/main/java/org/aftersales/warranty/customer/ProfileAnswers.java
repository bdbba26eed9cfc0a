package org.aftersales.warranty.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aftersales.kit.rest.Answers;
import org.aftersales.kit.rest.Cursors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** What a person and the staff ask of a profile in the same way, answered as REST does. */
@ApplicationScoped
class ProfileAnswers {

    private final ProfileUseCases useCases;
    private final Cursors cursors;
    private final Clock clock;

    ProfileAnswers(ProfileUseCases useCases, Cursors cursors, Clock clock) {
        this.useCases = useCases;
        this.cursors = cursors;
        this.clock = clock;
    }

    Response read(Whose whose) {
        return answer(useCases.read(whose));
    }

    Response describe(Whose whose, @Nullable String version, TellProfile told) {
        var expected = IfMatch.of(version);
        return answer(useCases.describe(whose, told.profile(LocalDate.now(clock.withZone(ZoneOffset.UTC))), expected));
    }

    Page<ProfileView.ConsentView> consents(Whose whose, PageRequest page) {
        var filter = "consents of " + whose;
        return cursors.page(
                useCases.consents(whose, position(page, filter), page.limit() + 1),
                page,
                filter,
                consent -> Long.toString(consent.place()),
                ProfileView.ConsentView::of);
    }

    Response decide(Whose whose, ConsentPurpose purpose, DecideConsent decision) {
        return answer(useCases.decide(whose, purpose, decision.given()));
    }

    Response keepForSafety(Whose whose, @Nullable String version, @Nullable TellSafetyContact told) {
        var expected = IfMatch.of(version);
        return answer(useCases.keepForSafety(whose, told == null ? null : told.contact(""), expected));
    }

    Page<ReadingView> readings(CustomerId id, PageRequest page) {
        var filter = "readings of " + id;
        return cursors.page(
                useCases.readings(id, position(page, filter), page.limit() + 1),
                page,
                filter,
                reading -> Long.toString(reading.place()),
                ProfileReading::view);
    }

    private long position(PageRequest page, String filter) {
        return page.after() == null ? Long.MAX_VALUE : Long.parseLong(cursors.open(page.after(), filter));
    }

    private static Response answer(OpenedProfile opened) {
        return Answers.ok(ProfileView.of(opened), opened.customer());
    }
}
