package org.aftersales.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.aftersales.acceptance.Call.Reply;
import org.aftersales.launcher.Service;

/**
 * A member who earns and spends at random, and keeps a book of their own of everything that was acknowledged. What nobody
 * answered is asked for again, just as it was.
 */
final class Spender {
    static final int EARNING = 40;

    /** Together as many redemptions as a member may have within an hour. */
    private static final int MOST_SPENT = 20;

    private static final int MOST_HELD = 9;

    private final Buyer member;
    private final String manager;
    private final String agent;
    private final Random random;
    private final LongAdder done;
    private final List<Reserved> held = new ArrayList<>();
    private final List<Reserved> spent = new ArrayList<>();
    private long available = Buyer.POINTS;
    private int captured;
    private int again;

    /** @param done counts what was acknowledged */
    Spender(Buyer member, long seed, LongAdder done) {
        this.member = member;
        this.done = done;
        random = new Random(seed);
        manager = Stage.platform().tokens().staff("manager", member.tenant(), "the-manager");
        agent = Stage.platform().tokens().staff("agent", member.tenant(), "the-agent");
    }

    private record Reserved(String redemption, long points) {}

    void next() {
        switch (random.nextInt(8)) {
            case 0, 1 -> earn();
            case 2, 3, 4 -> redeem();
            case 5 -> capture();
            case 6 -> release();
            default -> reverse();
        }
        done.increment();
    }

    /** The service says of this member what the book says. */
    void assertAgreed() {
        assertEquals(available, member.points("available"));
        assertEquals(onHold(), member.points("held"));
    }

    private long onHold() {
        return held.stream().mapToLong(Reserved::points).sum();
    }

    /** How many requests had to be made again. */
    int again() {
        return again;
    }

    private void earn() {
        var at = Instant.now().minusMillis(50).toString();
        var told = Map.of("type", "drill", "key", id(), "customerId", member.customer(), "occurredAt", at);
        var reply = answer(Call.post(loyalty(), manager, "/v1/events", told, id()));
        assertEquals(201, reply.status(), reply::toString);
        assertEquals(EARNING, reply.json().path("points").asInt(), reply::toString);
        available += EARNING;
    }

    private void redeem() {
        if (held.size() >= MOST_HELD) return;
        var points = 1 + random.nextInt(60);
        var wish = Map.of("reward", "OFF", "points", points);
        var reply = answer(Call.post(loyalty(), member.token(), "/v1/redemptions", wish, id()));
        if (points > available) {
            assertEquals(409, reply.status(), reply::toString);
            assertEquals(available, reply.json().at("/errors/0/message").asLong(-1), reply::toString);
            return;
        }
        assertEquals(201, reply.status(), reply::toString);
        available -= points;
        held.add(new Reserved(reply.json().path("redemptionId").asText(), points));
    }

    private void capture() {
        if (held.isEmpty() || captured >= MOST_SPENT) return;
        captured++;
        var hold = held.remove(random.nextInt(held.size()));
        var points = 1 + random.nextLong(hold.points());
        change(hold.redemption(), "capture", Map.of("points", points));
        available += hold.points() - points;
        spent.add(new Reserved(hold.redemption(), points));
    }

    private void release() {
        if (held.isEmpty()) return;
        var hold = held.remove(random.nextInt(held.size()));
        change(hold.redemption(), "void", Map.of());
        available += hold.points();
    }

    private void reverse() {
        if (spent.isEmpty()) return;
        var gone = spent.remove(random.nextInt(spent.size()));
        change(gone.redemption(), "reversal", Map.of("reason", "MEMBER_WISH"));
        available += gone.points();
    }

    /** Asked for again it may have been done before, and then it is refused. */
    private void change(String redemption, String what, Map<String, ?> told) {
        var reply = answer(Call.put(loyalty(), agent, "/v1/redemptions/" + redemption + "/" + what, told));
        var before = reply.again() && reply.status() == 409;
        assertTrue(reply.status() == 200 || before, reply::toString);
    }

    private Reply answer(Call call) {
        var reply = call.makeUntilAnswered();
        if (reply.again()) again++;
        return reply;
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static URI loyalty() {
        return Stage.platform().url(Service.LOYALTY);
    }
}
