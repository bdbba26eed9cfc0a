package org.aftersales.feedback.compensation;

import static org.aftersales.feedback.compensation.AuthorityFixtures.AUTHORITY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.aftersales.feedback.Story;
import org.aftersales.kit.test.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who works here and complains as a customer gives nothing to themselves. */
@QuarkusTest
class OwnCompensationTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    private Desk desk;
    private String customer;

    @BeforeEach
    void a_customer_who_was_contacted_and_works_here() {
        clock.reset();
        desk = Desk.open(story, AUTHORITY);
        customer = desk.asked().subject();
    }

    @Test
    void nobody_proposes_to_give_themselves_something() {
        desk.propose("agent", customer, 100).statusCode(403).body("code", equalTo("own-case"));

        desk.theCase().body("compensation", nullValue());
        desk.budget().body("committed.amount", equalTo("0.00"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobody_decides_what_they_are_given(boolean approved) {
        var id = desk.proposed();

        desk.decide(id, "manager", customer, approved, 0).statusCode(403).body("code", equalTo("own-case"));

        desk.show(id).body("status", equalTo("PROPOSED"));
    }
}
