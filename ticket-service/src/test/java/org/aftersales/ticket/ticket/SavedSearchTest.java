package org.aftersales.ticket.ticket;

import static org.aftersales.ticket.ticket.TicketScenes.as;
import static org.aftersales.ticket.ticket.TicketScenes.assign;
import static org.aftersales.ticket.ticket.TicketScenes.post;
import static org.aftersales.ticket.ticket.TicketScenes.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.kit.tenant.Tenants;
import org.aftersales.kit.test.Tokens;
import org.aftersales.kit.tx.Sql;
import org.aftersales.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavedSearchTest {
    private static final String PATH = "/v1/saved-searches";

    @Inject
    TicketScenes scenes;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    AgroalDataSource database;

    private final String tenant = TicketScenes.aTenant();
    private final String agent = Tokens.agent(tenant);
    private final String colleague = Tokens.of("agent", tenant, "a-colleague");

    private static Response save(String token, String name, boolean shared, Map<String, ?> filter) {
        return post(token, PATH, Map.of("name", name, "shared", shared, "filter", filter));
    }

    private static String saved(String token, boolean shared, Map<String, ?> filter) {
        return save(token, "a search", shared, filter)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response run(String token, String id) {
        return as(token).get(PATH + "/" + id + "/tickets");
    }

    @Test
    void what_is_kept_finds_what_the_list_would_find_now() {
        var search = saved(agent, false, Map.of("kind", "REPAIR", "open", "true"));
        run(agent, search).then().statusCode(200).body("items", empty());

        var ticket = scenes.aRepair(tenant);

        run(agent, search).then().body("items.id", contains(ticket)).body("next", nullValue());
        as(agent)
                .get(PATH + "/" + search)
                .then()
                .body("filter.kind", equalTo("REPAIR"))
                .body("filter.q", nullValue())
                .body("own", equalTo(true));
    }

    @Test
    void whoever_runs_a_shared_search_is_me_in_it() {
        var search = saved(agent, true, Map.of("assignee", "me"));
        var mine = scenes.aRepair(tenant);
        var theirs = scenes.aRepair(tenant);
        assign(agent, mine, "\"0\"", Map.of("assignee", "an-agent")).then().statusCode(200);
        assign(agent, theirs, "\"0\"", Map.of("assignee", "a-colleague")).then().statusCode(200);

        run(agent, search).then().body("items.id", contains(mine));
        run(colleague, search).then().body("items.id", contains(theirs));
    }

    @Test
    void a_page_goes_on_behind_its_cursor() {
        var search = saved(agent, false, Map.of("kind", "REPAIR"));
        var first = scenes.aRepair(tenant);
        var second = scenes.aRepair(tenant);

        var page = as(agent).queryParam("limit", 1).get(PATH + "/" + search + "/tickets");
        page.then().body("items.id", contains(second));
        as(agent)
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get(PATH + "/" + search + "/tickets")
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void what_somebody_keeps_for_themselves_is_not_there_for_others() {
        var own = saved(agent, false, Map.of("q", "panel"));
        var shared = saved(agent, true, Map.of("q", "panel"));

        problem(as(colleague).get(PATH + "/" + own), 404, "not-found");
        problem(run(colleague, own), 404, "not-found");
        problem(run(Tokens.agent(TicketScenes.aTenant()), shared), 404, "not-found");
        as(colleague).get(PATH).then().body("items.id", contains(shared)).body("items.own", contains(false));
        as(agent).get(PATH).then().body("items.id", contains(shared, own));
        as(Tokens.retailer(tenant, "parsian")).get(PATH).then().statusCode(403);
    }

    @Test
    void only_whoever_has_kept_it_changes_it_in_the_version_that_was_read() {
        var id = saved(agent, true, Map.of("kind", "REPAIR"));
        var change = Map.of("name", "complaints", "shared", true, "filter", Map.of("kind", "COMPLAINT"));

        problem(put(colleague, id, "\"0\"", change), 403, "not-the-owner");
        put(agent, id, "\"0\"", change).then().statusCode(200).body("filter.kind", equalTo("COMPLAINT"));
        problem(put(agent, id, "\"0\"", change), 412, "stale");
        as(agent).header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);
        problem(as(agent).get(PATH + "/" + id), 404, "not-found");
    }

    private static Response put(String token, String id, String etag, Map<String, ?> body) {
        return as(token)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(PATH + "/" + id);
    }

    @Test
    void a_filter_that_a_list_would_refuse_is_not_kept() {
        problem(save(agent, "x", false, Map.of("status", "DONE")), 422, "invalid-filter")
                .then()
                .body("errors.pointer", contains("/filter/status"));
        save(agent, "x", false, Map.of("colour", "red")).then().statusCode(400);
        save(agent, " ", false, Map.of()).then().statusCode(400);
        as(agent).get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void a_search_of_an_earlier_form_of_filters_is_refused_until_it_is_saved_again() {
        var id = saved(agent, false, Map.of("kind", "REPAIR"));
        tenants.run(
                tenant,
                () -> transactions.run(() -> Sql.call(database, connection -> connection
                        .createStatement()
                        .executeUpdate("update saved_search set filter_version = 0"))));

        problem(run(agent, id), 409, "filter-outdated");
        put(agent, id, "\"0\"", Map.of("name", "again", "shared", false, "filter", Map.of("kind", "REPAIR")))
                .then()
                .statusCode(200);
        run(agent, id).then().statusCode(200);
    }

    @Test
    void a_hundred_are_enough() {
        for (int number = 0; number < 100; number++) saved(agent, false, Map.of());

        problem(save(agent, "one more", false, Map.of()), 422, "too-many-searches");
    }
}
