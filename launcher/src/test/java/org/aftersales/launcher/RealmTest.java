package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of the compose stack's realm say what those of the local issuer say. */
class RealmTest {
    private static String text;
    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        text = ComposeFile.text("deploy", "keycloak", "aftersales-realm.json");
        realm = new ObjectMapper().readTree(text);
    }

    @Test
    void its_roles_are_those_that_a_token_can_be_asked_for() {
        var roles = StreamSupport.stream(realm.at("/roles/client/aftersales").spliterator(), false)
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());

        assertEquals(Launcher.ROLES, roles);
    }

    @Test
    void access_tokens_carry_audience_tenant_retailer_roles_and_subject() {
        var mappers = realm.at("/clientScopes/0/protocolMappers");
        var claims = new TreeSet<String>();
        for (var mapper : mappers) {
            assertEquals("true", mapper.at("/config/access.token.claim").asText(), mapper.toString());
            claims.add(
                    mapper.at("/config/claim.name").asText(mapper.path("name").asText()));
        }

        assertEquals(Set.of("audience", "retailer", "roles", "subject", "tenant"), claims);
        assertEquals(
                Issuer.AUDIENCE,
                mappers.at("/1/config/included.client.audience").asText());
    }

    @Test
    void every_client_gets_those_claims_except_the_audience_itself() {
        for (var client : realm.path("clients")) {
            boolean audience = client.path("clientId").asText().equals(Issuer.AUDIENCE);
            assertEquals(
                    !audience, client.path("defaultClientScopes").toString().contains("\"aftersales\""));
        }
    }

    @Test
    void nobody_but_an_administrator_decides_a_tenant_or_a_retailer() throws IOException {
        var profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();
        for (var attribute : new ObjectMapper().readTree(profile).path("attributes")) {
            if (Set.of("tenant", "retailer").contains(attribute.path("name").asText())) {
                assertEquals("[\"admin\"]", attribute.at("/permissions/edit").toString());
            }
        }
    }

    @Test
    void no_secret_is_written_down() throws IOException {
        var given = ComposeFile.read().environment("keycloak").keySet();

        assertTrue(given.containsAll(ComposeFile.variablesIn(text).stream()
                .filter(name -> name.matches("[A-Z_]+"))
                .toList()));
        realm.findValues("secret").forEach(secret -> assertTrue(secret.asText().startsWith("${"), secret.asText()));
        for (var user : realm.path("users")) {
            for (var credential : user.path("credentials")) {
                assertEquals("${DEMO_USERS_PASSWORD}", credential.path("value").asText());
            }
        }
    }
}
