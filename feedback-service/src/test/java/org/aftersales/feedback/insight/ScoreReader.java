package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aftersales.kit.test.Recorded;

/** Somebody who knows nothing but the snapshots, and keeps the newest of each key. */
final class ScoreReader {

    private final Map<String, JsonNode> newest = new HashMap<>();

    /** They come at least once, and here in no order at all. */
    static ScoreReader of(List<Recorded> told, Random random) {
        var delivered = new ArrayList<>(told);
        delivered.addAll(told);
        Collections.shuffle(delivered, random);
        var reader = new ScoreReader();
        for (var event : delivered) reader.newest.merge(event.key(), event.data(), ScoreReader::newer);
        return reader;
    }

    private static JsonNode newer(JsonNode one, JsonNode other) {
        return one.get("revision").asLong() >= other.get("revision").asLong() ? one : other;
    }

    Set<String> groups(Grouping by) {
        var names = new TreeSet<String>();
        for (var told : newest.values()) {
            if (told.get("by").asText().equals(by.name()))
                names.add(told.get("name").asText());
        }
        return names;
    }

    Sum sum(Grouping by, String group) {
        var sum = new Sum(new TreeMap<>());
        for (var told : newest.values()) {
            if (told.get("by").asText().equals(by.name())
                    && told.get("name").asText().equals(group)) sum.add(told);
        }
        return sum;
    }

    /** Numbers by where they are asked for. */
    record Sum(Map<String, Long> numbers) {

        private void add(JsonNode told) {
            for (var name : List.of("asked", "delivered"))
                plus(name, told.get(name).asLong());
            for (var series : told.get("levels")) {
                plus("answers", series.get("answers").asLong());
                for (int pair = 0; pair < 25; pair++) {
                    long people = series.get("pairs").get(pair).asLong();
                    plus("quality.counts[" + pair / 5 + "]", people);
                    plus("emotion.counts[" + pair % 5 + "]", people);
                }
                plus("quality", series.at("/quality/sum").asLong());
            }
            for (var series : told.get("scales")) {
                var scale = "scales.find { it.type == '" + series.get("type").asText() + "' }";
                plus(scale + ".answers", series.get("answers").asLong());
                var counts = series.get("counts");
                for (int step = 0; step < counts.size(); step++) {
                    plus(scale + ".counts[" + step + "]", counts.get(step).asLong());
                }
                plus(series.get("type").asText(), series.at("/steps/sum").asLong());
            }
        }

        private void plus(String name, long number) {
            numbers.merge(name, number, Long::sum);
        }

        /** Counts are the same, and means that are reckoned from the sums. */
        void assertEqualTo(ValidatableResponse scores, String group) {
            var item = "items.find { it.group == '" + group + "' }.";
            var counts = new TreeMap<>(numbers);
            long quality = counts.remove("quality");
            long effort = counts.remove("CES");
            counts.remove("NPS");
            counts.forEach((name, number) -> assertEquals(
                    number, scores.extract().<Number>path(item + name).longValue(), group + " " + name));
            double index = 100 * (mean(quality, "answers") - 1) / 4;
            assertEquals(rounded(index), scores.extract().path(item + "quality.index.value"));
            var ces = "scales.find { it.type == 'CES' }";
            assertEquals(
                    rounded(mean(effort, ces + ".answers")), scores.extract().path(item + ces + ".score.value"));
        }

        private double mean(long sum, String answers) {
            return (double) sum / numbers.get(answers);
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        }
    }
}
