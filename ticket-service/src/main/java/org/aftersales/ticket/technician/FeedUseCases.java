package org.aftersales.ticket.technician;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.aftersales.kit.KitConfig;
import org.aftersales.kit.privacy.SecretTokens;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Tenants;

/** The calendar that a technician's own programme subscribes to, by a secret address. */
@ApplicationScoped
class FeedUseCases {

    private static final Duration BEHIND = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);

    private final FeedLinks links;
    private final TechnicianUseCases technicians;
    private final SecretTokens tokens;
    private final Tenants tenants;
    private final String publicUrl;
    private final Clock clock;

    FeedUseCases(
            FeedLinks links,
            TechnicianUseCases technicians,
            SecretTokens tokens,
            Tenants tenants,
            KitConfig config,
            Clock clock) {
        this.links = links;
        this.technicians = technicians;
        this.tokens = tokens;
        this.tenants = tenants;
        this.publicUrl = config.publicUrl();
        this.clock = clock;
    }

    /** A fresh address; the one before stops working. Only the hash of its token is kept. */
    @Transactional
    URI mint(String technician) {
        technicians.find(technician);
        var token = tokens.mint();
        links.supersede(technician, token.hash(), clock.instant());
        return URI.create(publicUrl + "/cal/" + token.token() + ".ics");
    }

    /** No address opens the calendar any more. */
    @Transactional
    void revoke(String technician) {
        technicians.find(technician);
        links.revoke(technician);
    }

    /**
     * The calendar behind a token: thirty days back, half a year ahead.
     *
     * @throws NotFound for every token that does not work: unknown, superseded and revoked look the same
     */
    String calendar(String token) {
        var target = links.find(tokens.hash(token)).orElseThrow(NotFound::new);
        var now = clock.instant();
        var window = new Window(now.minus(BEHIND), now.plus(AHEAD));
        return tenants.as(target.tenant(), () -> CalendarText.of(technicians.time(target.technician(), window), now));
    }
}
