package org.aftersales.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.tx.Sql;
import org.aftersales.loyalty.Deliveries;
import org.aftersales.loyalty.Story;
import org.aftersales.loyalty.compensation.CompensationOrder;
import org.aftersales.loyalty.compensation.CompensationUseCases;
import org.aftersales.loyalty.ledger.DatabaseLedger.Whose;
import org.aftersales.loyalty.ledger.DeductionUseCases.MoreThanGiven;
import org.aftersales.loyalty.ledger.DeductionUseCases.NothingGiven;
import org.aftersales.loyalty.ledger.LifetimeUseCases.NothingToExtend;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberUseCases;
import org.jspecify.annotations.Nullable;

/** {@link DatabaseLedger} for {@link Turn}: each is a transaction. */
@ApplicationScoped
class DatabaseHousehold {
    private static final String POINTS = "POINTS";
    private static final String BY_INACTIVITY = """
            insert into programme_inactivity
            values (?, 'main', '2020-01-01 00:00Z', ?, '{REGISTRATION,REDEMPTION,GIFT}', 'staff',
                '2019-12-01 00:00Z')""";
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final DatabaseLedger ledger;
    private final HandoverUseCases gifts;
    private final CompensationUseCases compensations;
    private final DatabaseStaff staff;
    private final MemberUseCases members;
    private final Deliveries deliveries;
    private final Tenants tenants;
    private final DataSource database;
    private final TestClock clock;

    DatabaseHousehold(
            DatabaseLedger ledger,
            HandoverUseCases gifts,
            CompensationUseCases compensations,
            DatabaseStaff staff,
            MemberUseCases members,
            Deliveries deliveries,
            Tenants tenants,
            DataSource database,
            TestClock clock) {
        this.ledger = ledger;
        this.gifts = gifts;
        this.compensations = compensations;
        this.staff = staff;
        this.members = members;
        this.deliveries = deliveries;
        this.tenants = tenants;
        this.database = database;
        this.clock = clock;
    }

    /** Members of one tenant, by their numbers. */
    record Household(String tenant, List<Story> stories, List<Whose> members) {}

    /** As many as a history is of. */
    Household begin(Shortfall policy, boolean byInactivity) {
        var tenant = Story.begin().tenant();
        if (byInactivity) endByInactivity(tenant); // nobody has asked for it yet
        var stories = Stream.generate(() -> Story.in(tenant))
                .limit(HouseholdHistory.MEMBERS)
                .toList();
        stories.forEach(story -> deliveries.deliver(story.linked()));
        return new Household(
                tenant,
                stories,
                stories.stream().map(story -> whose(story, policy)).toList());
    }

    private void endByInactivity(String tenant) {
        ledger.attempt(
                tenant,
                () -> Sql.call(database, connection -> {
                    try (var insert = connection.prepareStatement(BY_INACTIVITY)) {
                        insert.setString(1, tenant);
                        insert.setInt(2, ActiveByPoint.MONTHS);
                        return insert.executeUpdate();
                    }
                }));
    }

    /** @return why it was refused, in the words of {@link HouseholdByPoint#take} */
    @Nullable
    Long take(Household household, Turn turn) {
        if (turn instanceof Turn.One(var who, var step))
            return ledger.take(household.members().get(who), step);
        if (turn instanceof Turn.Erased(var who)) {
            deliveries.deliver(household.stories().get(who).erased());
            return null;
        }
        try {
            return ledger.attempt(household.tenant(), () -> apply(household, turn));
        } catch (GiftSpent refused) {
            return HouseholdByPoint.SPENT;
        } catch (NothingToExtend refused) {
            return CorrectedByPoint.NOTHING_LASTS;
        } catch (NothingGiven | MoreThanGiven refused) {
            return CorrectedByPoint.NOT_GIVEN;
        }
    }

    /** As {@link DatabaseLedger#takeAndDie}. */
    void takeAndDie(Household household, Turn turn) {
        if (turn instanceof Turn.One(var who, var step))
            ledger.takeAndDie(household.members().get(who), step);
        else ledger.attemptAndDie(household.tenant(), () -> apply(household, turn));
    }

    private void apply(Household household, Turn turn) {
        switch (turn) {
            case Turn.Compensated told -> compensations.approved(order(household, told));
            case Turn.Gift(var from, var to, var id, var points) -> {
                var giver = household.members().get(from).member();
                var receiver = household.members().get(to).member();
                gifts.lock(giver, receiver);
                gifts.give(id, giver, receiver, new Points(points));
            }
            case Turn.GiftBack(var from, var to, var id) -> {
                var giver = household.members().get(from).member();
                var receiver = household.members().get(to).member();
                gifts.lock(giver, receiver);
                gifts.takeBack(id, giver, receiver);
            }
            case Turn.Corrected told ->
                staff.give(household.members().get(told.who()), customer(household, told.who()), told);
            case Turn.Deducted told -> staff.take(household.members().get(told.who()), told);
            case Turn.Extended told -> staff.extend(household.members().get(told.who()), told);
            case Turn.One _, Turn.Erased _ -> {} // has transactions of its own
        }
    }

    private CompensationOrder order(Household household, Turn.Compensated told) {
        return new CompensationOrder(
                told.id(),
                customer(household, told.who()),
                POINTS,
                new Points(told.points()),
                told.approvedAt(),
                clock.instant().plus(PATIENCE));
    }

    private static CustomerId customer(Household household, int who) {
        return new CustomerId(household.stories().get(who).customer());
    }

    private Whose whose(Story story, Shortfall policy) {
        var member = tenants.as(story.tenant(), () -> members.ofSubject(story.subject()));
        return new Whose(story.tenant(), member.id(), policy);
    }
}
