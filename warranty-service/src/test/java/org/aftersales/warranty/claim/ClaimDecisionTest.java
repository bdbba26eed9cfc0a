package org.aftersales.warranty.claim;

import static org.aftersales.warranty.claim.ClaimCalls.answer;
import static org.aftersales.warranty.claim.ClaimCalls.decide;
import static org.aftersales.warranty.claim.ClaimCalls.decision;
import static org.aftersales.warranty.claim.ClaimCalls.get;
import static org.aftersales.warranty.claim.ClaimCalls.withdraw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aftersales.kit.test.EventProbe;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** What adjusters, owners and time make of a claim that the coverage left open. */
@QuarkusTest
class ClaimDecisionTest {

    private static final String FIRST = "\"0\"";
    private static final String SECOND = "\"1\"";

    private final String tenant = "claims-" + UUID.randomUUID();
    private final String owner = Tokens.customer(tenant, "maryam");
    private final String adjuster = Tokens.adjuster(tenant);

    @Inject
    FiledClaims claims;

    @Inject
    EventProbe probe;

    @Test
    void an_adjuster_approves_with_a_note_for_the_owner() {
        var id = inReview();
        var mark = probe.mark();

        decide(adjuster, id, FIRST, Map.of("decision", "APPROVE", "reasonCode", "goodwill", "note", "Good customer."))
                .statusCode(200)
                .header("ETag", SECOND)
                .body("status", equalTo("APPROVED"))
                .body("reasonCode", equalTo("goodwill"))
                .body("decidedBy", equalTo("ADJUSTER"));

        get(owner, id)
                .statusCode(200)
                .header("ETag", SECOND)
                .body("notes[0].kind", equalTo("DECISION"))
                .body("notes[0].text", equalTo("Good customer."));
        probe.in(tenant, mark)
                .expect("warranty.claim.approved.v1")
                .with("claimId", id)
                .with("reasonCode", "goodwill")
                .with("decidedBy", "ADJUSTER")
                .andNothingElse();
    }

    @Test
    void a_manager_rejects() {
        var id = inReview();
        var mark = probe.mark();

        decide(Tokens.manager(tenant), id, FIRST, decision("REJECT", "misuse"))
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("notes", empty());

        probe.in(tenant, mark)
                .expect("warranty.claim.rejected.v1")
                .with("reasonCode", "misuse")
                .andNothingElse();
    }

    @Test
    void a_question_is_answered_by_the_owner_and_the_claim_is_reviewed_again() {
        var id = inReview();
        var mark = probe.mark();

        decide(adjuster, id, FIRST, decision("REQUEST_INFORMATION", "photo-needed"))
                .statusCode(200)
                .body("status", equalTo("INFO_REQUESTED"))
                .body("decidedBy", nullValue());
        answer(owner, id, SECOND)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("IN_REVIEW"))
                .body("notes.text", contains("Here is the photo."));

        probe.in(tenant, mark)
                .expect("warranty.claim.information-requested.v1")
                .with("reasonCode", "photo-needed")
                .andNothingElse();
    }

    @Test
    void the_owner_withdraws_before_it_is_decided() {
        var id = inReview();
        var mark = probe.mark();

        withdraw(owner, id, FIRST).statusCode(200).body("status", equalTo("WITHDRAWN"));

        probe.in(tenant, mark).expect("warranty.claim.withdrawn.v1").andNothingElse();
        decide(adjuster, id, SECOND, decision("APPROVE", "goodwill"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void an_answer_nobody_asked_for_is_a_conflict() {
        answer(owner, inReview(), FIRST).statusCode(409).body("code", equalTo("illegal-transition"));
    }

    @Test
    void of_two_decisions_on_one_version_one_is_made() throws Exception {
        var id = inReview();
        var mark = probe.mark();
        Callable<Integer> approving = () -> decide(adjuster, id, FIRST, decision("APPROVE", "goodwill"))
                .extract()
                .statusCode();

        try (var adjusters = Executors.newFixedThreadPool(2)) {
            var statuses = new TreeSet<Integer>();
            for (var answer : adjusters.invokeAll(List.of(approving, approving))) statuses.add(answer.get());
            assertEquals(200, statuses.first());
            assertTrue(Set.of(409, 412).contains(statuses.last()), statuses.toString());
        }

        probe.in(tenant, mark).expect("warranty.claim.approved.v1").andNothingElse();
    }

    @Test
    void what_people_write_is_stored_sealed() {
        var id = inReview();
        decide(adjuster, id, FIRST, Map.of("decision", "REJECT", "reasonCode", "misuse", "note", "Ask for Maryam."))
                .statusCode(200);

        assertEquals(List.of(), claims.rowsNaming(tenant, "Maryam"));
    }

    private String inReview() {
        return claims.inReview(tenant);
    }
}
