package org.aftersales.feedback.template;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Surveys;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.Test;

/** The product brings another version of a survey; a tenant may have given its number to one of its own before. */
@QuarkusTest
class ShippedVersionsTest {

    private static final String CODE = "complaint-recovery";
    private static final String PATH = "/v1/survey-templates/" + CODE + "/versions/";

    @Inject
    TemplateUseCases templates;

    @Inject
    Templates stored;

    @Inject
    Tenants tenants;

    private final String tenant = "t-" + UUID.randomUUID();

    @Test
    void the_newest_is_sent_and_the_first_is_as_it_was() {
        assertEquals(new TemplateRef(CODE, 2), offered());
        show(1).body("survey.questions.id", contains("quality", "missing", "emotional", "again", "comment"));
        show(2).body(
                        "survey.questions.id",
                        contains("quality", "missing", "emotional", "effort", "recommend", "again", "comment"))
                .body("builtIn", equalTo(true));
    }

    @Test
    void the_next_of_a_tenant_comes_after_it() {
        Surveys.write(tenant, PATH + 2, Surveys.NPS_WITH_BRANCHES)
                .statusCode(409)
                .body("code", equalTo("version-immutable"));

        Surveys.publish(tenant, CODE, 3, Surveys.NPS_WITH_BRANCHES);

        assertEquals(new TemplateRef(CODE, 3), offered());
    }

    @Test
    void a_second_version_that_a_tenant_had_by_then_stays_theirs() {
        own(2, true);

        show(2).body("builtIn", equalTo(false)).body("survey.name", equalTo("Would you tell others?"));
        assertEquals(new TemplateRef(CODE, 2), offered());
        Asked.as(Tokens.analyst(tenant))
                .queryParam("limit", 100)
                .get("/v1/survey-templates")
                .then()
                .body("items.findAll { it.code == '" + CODE + "' }.version", contains(1, 2))
                .body("items.findAll { it.code == '" + CODE + "' }.builtIn", contains(true, false))
                .body("items", hasSize(12));
        Surveys.publish(tenant, CODE, 3, Surveys.NPS_WITH_BRANCHES);
    }

    @Test
    void where_theirs_is_no_more_sent_the_first_is() {
        own(2, false);

        assertEquals(new TemplateRef(CODE, 1), offered());
    }

    /** As it was written before the product brought one of this number. */
    private void own(int version, boolean published) {
        tenants.run(tenant, () -> {
            var ref = new TemplateRef(CODE, version);
            var template = Template.draft(new TemplateId(UUID.randomUUID()), ref, Surveys.NPS_WITH_BRANCHES);
            if (published) template.publish(Instant.EPOCH);
            QuarkusTransaction.requiringNew().run(() -> stored.persist(template));
        });
    }

    private TemplateRef offered() {
        return tenants.as(tenant, () -> templates.offered(CODE)).orElseThrow().ref();
    }

    private ValidatableResponse show(int version) {
        return Asked.as(Tokens.agent(tenant)).get(PATH + version).then().statusCode(200);
    }
}
