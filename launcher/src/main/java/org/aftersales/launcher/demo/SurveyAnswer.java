package org.aftersales.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.aftersales.launcher.LaunchFailure;
import org.aftersales.launcher.Service;

/** The customer is asked about the repair and answers on the public page. */
final class SurveyAnswer {
    static final String COMMENT = "It works well now, but nobody ever called me back.";
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submissionId\" value=\"([^\"]+)\"");

    private final World world;

    SurveyAnswer(World world) {
        this.world = world;
    }

    /** Returns the secret of the answer page's address. */
    String play(String ticketId) {
        world.narrator().step("The customer answers the survey: works well, felt badly treated");
        var customer = world.asCustomer(Service.FEEDBACK);
        world.await("the invitation", () -> invitation(customer, ticketId).isPresent());
        var invitation = invitation(customer, ticketId).orElseThrow();
        world.narrator()
                .saw(
                        "feedback",
                        "invitation until " + invitation.path("expiresAt").asText());

        var link = URI.create(
                customer.post("/v1/invitations/" + invitation.path("id").asText() + "/links", Json.object())
                        .json()
                        .path("url")
                        .asText());
        answer(link);
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private static Optional<JsonNode> invitation(Api customer, String ticketId) {
        var items = customer.get("/v1/me/invitations").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("ticketId").asText().equals(ticketId))
                .findFirst();
    }

    private void answer(URI link) {
        var submission = SUBMISSION.matcher(Api.page(link).text());
        if (!submission.find()) {
            throw new LaunchFailure("the answer page shows no form");
        }
        world.narrator().saw("feedback", "answer page read without signing in");
        var form = Map.of("submissionId", submission.group(1), "quality", "5", "emotional", "1", "comment", COMMENT);
        Api.form(
                link,
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
        world.narrator().saw("feedback", "answer recorded: quality 5 of 5, treatment 1 of 5");
    }
}
