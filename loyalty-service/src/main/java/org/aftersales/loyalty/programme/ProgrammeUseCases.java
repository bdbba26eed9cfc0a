package org.aftersales.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tx.Transactions;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.earning.Installation;
import org.jspecify.annotations.Nullable;

/** The programmes of a tenant. Main is not among them: every tenant has it, and it never ends. */
@ApplicationScoped
public class ProgrammeUseCases {
    private static final String TURN = "programmes";

    private final Programmes programmes;
    private final MainProgramme main;
    private final PointTermsUseCases terms;
    private final Turns turns;
    private final Transactions transactions;
    private final Installation installation;
    private final Bounds bounds;
    private final Clock clock;

    ProgrammeUseCases(
            Programmes programmes,
            MainProgramme main,
            PointTermsUseCases terms,
            Turns turns,
            Transactions transactions,
            Installation installation,
            Bounds bounds,
            Clock clock) {
        this.programmes = programmes;
        this.main = main;
        this.terms = terms;
        this.turns = turns;
        this.transactions = transactions;
        this.installation = installation;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** What is told of a programme, and its version. */
    record Told(ProgrammeView view, long version) {
        static Told of(Programme programme) {
            return new Told(programme.view(), programme.version());
        }
    }

    /**
     * The programme that somebody has named, main where nobody has named one.
     *
     * @throws NoSuchProgramme when the tenant has none of that code
     */
    public ProgrammeCode named(@Nullable String text) {
        var code = ProgrammeCode.of(text);
        if (code.isMain()) return code; // which costs no look at the database
        transactions.join(() -> get(code));
        return code;
    }

    /** A programme beside main; nothing where there is none of that code. */
    @Transactional
    public Optional<Running> find(ProgrammeCode code) {
        return programmes.of(code).map(Programme::running);
    }

    /** Whose days count in a programme. */
    @Transactional
    public Setting setting(ProgrammeCode code) {
        return code.isMain()
                ? new Setting(code, installation.zone())
                : get(code).setting();
    }

    /**
     * A programme beside main.
     *
     * @throws NoSuchProgramme when there is none of that code
     */
    @Transactional
    public Running get(ProgrammeCode code) {
        return find(code).orElseThrow(NoSuchProgramme::new);
    }

    /** Programmes neither begin nor end until the transaction ends; whoever judges what happened in them is sure of it. */
    @Transactional(TxType.MANDATORY)
    public void keep() {
        turns.share(TURN);
    }

    /**
     * @throws NoSuchZone when there are no such days
     * @throws Exists when there is one of that code, also when it was closed
     * @throws PointTermsUseCases.NeverBegin as there
     */
    @Transactional
    Told open(OpenProgramme told) {
        if (!ZoneId.getAvailableZoneIds().contains(told.zone())) throw new NoSuchZone();
        turns.take(TURN);
        var code = ProgrammeCode.of(told.code());
        if (code.isMain() || programmes.of(code).isPresent()) throw new Exists();
        BoundReached.check(programmes.count(), bounds.programmes(), "programmes", "beside main");
        var now = clock.instant();
        var programme = Programme.open(new ProgrammeId(Uuids.v7(clock)), told, now);
        programmes.persistAndFlush(programme);
        if (told.points() != null) terms.begin(code, told.points(), now);
        return Told.of(programme);
    }

    /**
     * Ends a programme for good; who is judging what happened in it is waited for, and the end is then.
     *
     * @throws MainStays when it is the one that every tenant has
     */
    @Transactional
    Told close(String code, IfMatch version) {
        if (ProgrammeCode.of(code).isMain()) throw new MainStays();
        turns.take(TURN);
        var programme = programmes.of(ProgrammeCode.of(code)).orElseThrow(NoSuchProgramme::new);
        version.check(programme);
        programme.close(clock.instant());
        programmes.flush();
        return Told.of(programme);
    }

    @Transactional
    Told get(String code) {
        if (ProgrammeCode.of(code).isMain()) return main.told();
        return programmes.of(ProgrammeCode.of(code)).map(Told::of).orElseThrow(NoSuchProgramme::new);
    }

    /** Main, then the others by code. */
    @Transactional
    List<ProgrammeView> all() {
        return Stream.concat(
                        Stream.of(main.told().view()), programmes.all().stream().map(Programme::view))
                .toList();
    }

    /** Customers read another name from now on. */
    @Transactional
    Told rename(String code, IfMatch version, DisplayName name) {
        if (ProgrammeCode.of(code).isMain()) return main.rename(version, name);
        var programme = programmes.of(ProgrammeCode.of(code)).orElseThrow(NoSuchProgramme::new);
        version.check(programme);
        programme.rename(name);
        programmes.flush();
        return Told.of(programme);
    }

    /** Whether the tenant has any beside main. */
    @Transactional
    public boolean any() {
        return programmes.count() > 0;
    }

    public static final class NoSuchProgramme extends NotFound {
        NoSuchProgramme() {
            super("no-such-programme", "There is no programme of this code.");
        }
    }

    static final class NoSuchZone extends RuleViolated {
        NoSuchZone() {
            super(
                    "no-such-zone",
                    "Days are those of a zone.",
                    List.of(new Violation("/zone", "no-such-zone", "must be a zone such as Asia/Tehran")));
        }
    }

    static final class Exists extends Conflict {
        Exists() {
            super("programme-exists", "There is a programme of this code, or there was one.");
        }
    }

    static final class MainStays extends Conflict {
        MainStays() {
            super("main-stays", "The programme that every tenant has does not end.");
        }
    }
}
